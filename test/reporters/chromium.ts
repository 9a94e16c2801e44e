import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';

const path = (() => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next name, or none.
    }
  }
  return undefined;
})();

/** Whether there is a browser on this machine; tests that need one say so where there is none. */
export const hasChromium = path !== undefined;
if (!hasChromium) console.warn('No chromium on this machine: the HTML report is not tried in a browser.');

/** Starts the browser, without a window. */
export const startChromium = async (): Promise<Browser> => {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ ...(path !== undefined && { executablePath: path }), args: ['--no-sandbox'] });
};
