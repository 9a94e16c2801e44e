import { env } from 'node:process';
import { quietly } from './quietly.ts';

/**
 * Loads MJML without what it does of its own when it is loaded: it reads `.mjmlconfig` where the program runs, and runs the packages
 * that it names. That may be anybody's folder. As in a browser, it then runs none; what it prints about it is nobody's business.
 */
export const loadedAlone = <T>(load: () => T): T => {
  const before = env['MJML_BROWSER'];
  env['MJML_BROWSER'] = '1';
  try {
    return quietly(load);
  } finally {
    if (before === undefined) delete env['MJML_BROWSER'];
    else env['MJML_BROWSER'] = before;
  }
};
