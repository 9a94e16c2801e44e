import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];

/** A new folder with these files in it, which is gone after the tests of the file that asked for it. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendlint-test-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

/** Called after the tests of each file. */
export const removeFolders = (): void => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); };
