import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../folders.ts';
import { run } from '../cli/run.ts';
import { hasChromium, startChromium } from './chromium.ts';

const HEAD = 'From: "Shop <img src=x onerror=alert(1)>" <shop@b.example>\nTo: ann@c.example\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <0123456789abcdef@b.example>\nMIME-Version: 1.0\n';
const mail = (subject: string, html: string): string => `${HEAD}Subject: ${subject}\nContent-Type: text/html; charset=utf-8\n\n${html}\n`;

/** Each tries to run, to ask for something, to leave its frame or the text it stands in. */
const HOSTILE: Readonly<Record<string, string>> = {
  'script.eml': mail('</title><script>parent.pwned=1;alert(1)</script>', '<script>parent.pwned=1;alert(1)</script><p onmouseover="alert(1)" style="height:40px">x</p><img src=x onerror="top.pwned=1;alert(1)"><body onload="alert(1)">'),
  '"><img src=x onerror=alert(1)>.eml': mail('A', '<p>&quot;</iframe></template><script>alert(1)</script>" srcdoc="<script>alert(1)</script></p></iframe></script><img src=http://a.invalid/1>'),
  'remote.eml': mail('B', '<link rel=stylesheet href=http://a.invalid/2><style>@import "http://a.invalid/3";@font-face{font-family:q;src:url(http://a.invalid/4)}p{background:url(http://a.invalid/5);font-family:q;cursor:url(http://a.invalid/6),auto}li{list-style-image:u\\rl(http://a.invalid/7)}</style><p style="background:URL(\'http://a.invalid/8\')">x<li>y<table background=http://a.invalid/9><tr><td>z</table><img srcset="http://a.invalid/10 1x"><picture><source srcset=http://a.invalid/11><img></picture><video poster=http://a.invalid/12 src=http://a.invalid/13 autoplay></video><input type=image src=http://a.invalid/14><object data=http://a.invalid/15></object><embed src=http://a.invalid/16><iframe src=http://a.invalid/17></iframe><a ping=http://a.invalid/18 href=http://a.invalid/19 target=_top>a</a>'),
  'moves.eml': mail('C', '<meta http-equiv=refresh content="0;url=http://a.invalid/20"><base href=http://a.invalid/21 target=_top><form action=http://a.invalid/22><button autofocus formaction="javascript:alert(1)">Send</button></form><a href="javascript:alert(1)">a</a><a href="data:text/html,<script>alert(1)</script>">b</a><isindex action="javascript:alert(1)">'),
  'vectors.eml': mail('D', '<svg onload=alert(1)><image href=http://a.invalid/23 /><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/><style><img src=x onerror=alert(1)></style><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject><animate attributeName=href values=javascript:alert(1) /></svg><img src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' onload=\'alert(1)\'/>">'),
  'mutates.eml': mail('E', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></math><form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></form><template><s><template><s><img src=x onerror=alert(1)>@</s></template></s></template><svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></svg><select><style></select><img src=x onerror=alert(1)></style></select><xmp><img title="</xmp><img src onerror=alert(1)>"></xmp>'),
  'styles.eml': mail('F', '<style>p{content:"</style><script>alert(1)</script><style>"}</style><style>body{color:red</style><p style="a:\'</style><script>alert(1)</script>\'">x</p><p id="sendlint-1" class="finding">y</p><style>sendlint-numbers,sendlint-number{display:none!important}</style>'),
  'page.hbs': '<html><body><p>{{#if a}}{{"</script><script>alert(1)</script>"}}{{/if}}</p><img src="{{x}}" alt="</template></iframe><script>alert(1)</script>"></body></html>\n',
};

const GOOD = mail('Hello', '<html><head><style>@media (prefers-color-scheme: dark){body{background:#111;color:#eee}}</style></head><body><p>Read it <a href="http://b.example/a">here</a>.</p><img src="https://b.example/a.png" width="300" height="100"><div style="height:1500px">.</div><p>See the <a href="http://b.example/b">second link</a></p></body></html>');

/** What axe answers. */
interface Found { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[] }

// What runs in the page is text: the types of a browser would let the source use them too.
const OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true";

const HEADLESS = { timeout: 120_000 };
let browser: Browser | undefined;
const folder = folderWith({ ...HOSTILE, 'good.eml': GOOD, 'clean.txt': '' });
const written = join(folder, 'report.html');

/** A page, and what it asked for and tried. */
const opened = async (options: Parameters<Browser['newPage']>[0] = {}, name = 'report.html'): Promise<{ readonly page: Page; readonly requests: string[]; readonly trouble: string[] }> => {
  if (!browser) throw new Error('The browser was not started.');
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  const requests: string[] = [];
  const trouble: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith('data:image/')) requests.push(request.url()); });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => { trouble.push(error.message); });
  page.on('popup', (popup) => { trouble.push(`popup: ${popup.url()}`); });
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  await page.goto(pathToFileURL(join(folder, name)).href);
  return { page, requests, trouble };
};

const file = (page: Page, path: string) => page.locator('.file').filter({ has: page.locator('summary h3', { hasText: path }) });

describe.skipIf(!hasChromium)('the HTML report in a browser', HEADLESS, () => {
  beforeAll(async () => {
    await run(['--preset', 'all', '--format', 'html=report.html', '.'], { cwd: folder });
    await run(['--preset', 'all', '--format', 'html=small.html', 'good.eml', 'page.hbs'], { cwd: folder });
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => { await browser?.close(); });

  it('runs and asks for nothing of the messages it shows, in any of their frames', async () => {
    const { page, requests, trouble } = await opened();
    const count = Object.keys(HOSTILE).length + 1;
    await expect.poll(() => page.locator('.file').count()).toBe(count);
    await page.evaluate(OPEN_ALL);
    await expect.poll(() => page.locator('iframe[data-ready]').count(), { timeout: 30_000 }).toBe(count);
    for (const button of await page.locator('[data-colors=dark]').all()) await button.click();
    for (const finding of await page.locator('.file li:first-child .finding').all()) await finding.click();
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames).toHaveLength(count);
    for (const frame of frames) {
      expect(frame.url()).toMatch(/^about:srcdoc/u);
      const found = await frame.evaluate<readonly (readonly string[])[]>("Array.from(document.querySelectorAll('body,body *'), ({ localName, attributes }) => [localName, ...Array.from(attributes, ({ name, value }) => name + '=' + value)])");
      expect(found.length).toBeGreaterThan(0);
      for (const [name, ...attributes] of found) {
        expect(name).not.toMatch(/^(?:script|svg|math|iframe|object|embed|form|input|button|base|link|meta|template|noscript|video|audio|source)$/u);
        for (const attribute of attributes) expect(attribute).not.toMatch(/^(?:on|href|srcset|srcdoc|action|ping|background|poster)|^(?!title|alt|data-).*(?:a\.invalid|javascript:)/u);
      }
      expect(await frame.evaluate("Array.from(document.querySelectorAll('style'), ({ textContent }) => textContent).join('')")).not.toContain('a.invalid');
    }
    expect(await page.evaluate("[globalThis.pwned, document.title, Array.from(document.querySelectorAll('iframe'), (frame) => frame.getAttribute('sandbox')).join('')]")).toEqual([undefined, 'sendlint report', '']);
    expect(requests).toEqual([pathToFileURL(written).href]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('would let nothing through where markup got into a frame or into the page unread', async () => {
    const { page } = await opened();
    // The browser tells of a request that its policy stops, if it listens to the frame in time.
    const asked = new Set<string>();
    const stopped = new Set<string>();
    page.on('request', (request) => { if (request.url().startsWith('http')) asked.add(request.url()); });
    page.on('requestfailed', (request) => { if (request.failure()?.errorText === 'csp') stopped.add(request.url()); });
    await page.evaluate(`{
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      frame.srcdoc = ${JSON.stringify(Object.values(HOSTILE).join(''))};
      document.body.append(frame);
      const place = document.createElement('div');
      place.innerHTML = '<img src="x" onerror="globalThis.pwned=1">';
      document.body.append(place);
      const script = document.createElement('script');
      script.textContent = 'globalThis.pwned=2';
      document.body.append(script);
    }`);
    await page.waitForTimeout(1000);
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    await expect.poll(() => [...asked].filter((url) => !stopped.has(url)), { timeout: 10_000 }).toEqual([]);
    await page.close();
  });

  it('leads from a finding to its place in the source and in the email, by mouse and by keyboard', async () => {
    const { page } = await opened();
    const good = file(page, 'good.eml');
    await good.locator('summary').focus();
    await page.keyboard.press('Enter');
    await good.locator('iframe[data-ready]').waitFor();
    const link = good.locator('.finding', { hasText: 'link/https' });
    await link.first().click();
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const target = () => frame?.evaluate("[document.querySelector(':target')?.textContent, document.querySelector(':target')?.closest('[data-sendlint]')?.textContent.replaceAll(/[0-9]/g, '')]");
    const number = await link.first().getAttribute('data-number');
    await expect.poll(target).toEqual([number, 'here']);
    expect(await link.first().getAttribute('aria-current')).toBe('true');
    expect(await good.locator('.source mark.chosen').textContent()).toContain('http://b.example/a');
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate("[document.activeElement.className, document.activeElement.getAttribute('aria-current'), getComputedStyle(document.activeElement).outlineStyle]");
    expect(focused).toEqual(['finding', 'true', 'solid']);
    await expect.poll(target).not.toEqual([number, 'here']);
    const image = good.locator('.finding', { hasText: 'image/alt-required' });
    await image.press('Enter');
    await expect.poll(() => frame?.evaluate("(({ tagName, clientWidth, clientHeight }, next) => [tagName, clientWidth, clientHeight, getComputedStyle(next).outlineWidth])(...Array(2).fill(document.querySelector(':target')?.parentElement.nextElementSibling ?? document.body))")).toEqual(['IMG', 300, 100, '3px']);
    // A mark in the source leads back to its finding.
    await good.locator(`.source [data-mark="${number ?? ''}"]`).first().click();
    expect(await link.first().getAttribute('aria-current')).toBe('true');
    await page.close();
  });

  it('shows the email on a phone, and in its own dark colours or in ones turned around', async () => {
    const { page } = await opened({ colorScheme: 'dark' });
    const good = file(page, 'good.eml');
    await good.locator('summary').click();
    await good.locator('iframe[data-ready]').waitFor();
    const colors = () => page.frames().at(-1)?.evaluate('[getComputedStyle(document.body).backgroundColor, innerWidth]');
    await expect.poll(colors).toEqual(['rgba(0, 0, 0, 0)', 674]);
    await good.locator('[data-width=phone]').click();
    await good.locator('[data-colors=dark]').click();
    await expect.poll(colors).toEqual(['rgb(17, 17, 17)', 375]);
    expect(await good.locator('.hint').allTextContents()).toEqual(['', '']);
    const script = file(page, 'script.eml');
    await script.locator('summary').click();
    await script.locator('[data-colors=dark]').click();
    expect(await script.locator('.hint').first().textContent()).toContain('turned around');
    await page.close();
  });

  it('filters by words, severity and rule', async () => {
    const { page } = await opened();
    const items = () => page.locator('.findings li:not([hidden])').count();
    const all = await items();
    expect(await page.locator('#count').textContent()).toBe(`${all} findings in ${Object.keys(HOSTILE).length + 1} files`);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.keyboard.type('good.eml https');
    const https = await page.locator('#count').textContent();
    expect(https).toMatch(/^\d+ findings? in 1 file$/u);
    expect(await page.locator('.file:not([hidden])').count()).toBe(1);
    await page.locator('#search').fill('');
    await page.locator('#rule').selectOption('link/https');
    expect(await page.locator('.findings li:not([hidden])').evaluateAll((found) => [...new Set(found.map((item) => item.getAttribute('data-rule')))])).toEqual(['link/https']);
    await page.locator('#rule').selectOption('');
    await page.getByLabel('info').uncheck();
    expect(await page.locator('.findings li:not([hidden])[data-severity=info]').count()).toBe(0);
    expect(await items()).toBeLessThan(all);
    await page.close();
  });

  it('names the report in its address: a file is opened where its fragment says so', async () => {
    const { page } = await opened();
    await page.locator('#files summary').click();
    await page.locator('#files a', { hasText: 'good.eml' }).click();
    expect(await file(page, 'good.eml').evaluate((details) => details.hasAttribute('open'))).toBe(true);
    await page.close();
  });

  it('prints what was folded', async () => {
    const { page } = await opened();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.finding').first().isVisible()).toBe(true);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('.finding').first().isVisible()).toBe(false);
    await page.close();
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Colours do not depend on the width, nor names and order on the colours.
  it.each([['light', 1400], ['dark', 375]] as const)('is accessible: %s, %i px wide', async (colorScheme, width) => {
    const { page } = await opened({ colorScheme, viewport: { width, height: 900 } }, 'small.html');
    await page.evaluate(OPEN_ALL);
    await page.locator('.finding').first().click();
    await page.evaluate(axe);
    const { violations } = await page.evaluate<Found>(`axe.run(document, ${JSON.stringify({ iframes: false })})`);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join('\n')}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });
});
