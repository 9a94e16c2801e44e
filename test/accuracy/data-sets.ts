import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';
import { TEMPLATE_EXTENSIONS } from '../../src/template/extensions.ts';

/** What is known of the mail of a set: somebody wanted it, nobody did, or it was made for other ends (fixtures of mail libraries). */
export type Label = 'legitimate' | 'unwanted' | 'other';
/** Files that are linted and counted together. A template is read as its extension says; anything else is a message. */
export interface DataSet { readonly name: string; readonly label: Label; readonly kind: 'templates' | 'mail'; readonly folder: string; readonly files: readonly string[] }

const TEMPLATES = `**/*.{html,htm,mjml${[...TEMPLATE_EXTENSIONS.keys()].map((extension) => `,${extension.slice(1)}`).join('')}}`;

const USUAL: readonly { readonly name: string; readonly label: Label; readonly kind: DataSet['kind']; readonly folder: string; readonly glob: string }[] = [
  { name: 'templates', label: 'legitimate', kind: 'templates', folder: '../shared/corpora/templates', glob: TEMPLATES },
  { name: 'easy ham', label: 'legitimate', kind: 'mail', folder: '.cache/mail', glob: 'easy-ham*' },
  { name: 'hard ham', label: 'legitimate', kind: 'mail', folder: '.cache/mail', glob: 'hard-ham*' },
  { name: 'spam', label: 'unwanted', kind: 'mail', folder: '.cache/mail', glob: 'spam*' },
  { name: 'fixtures', label: 'other', kind: 'mail', folder: '../shared/corpora/eml', glob: '**/*' },
];

/** The sets that are measured where nothing else is said, and the names of those that are not at hand. */
export const usualSets = (): { readonly sets: readonly DataSet[]; readonly missing: readonly string[] } => {
  const found = USUAL.map(({ folder, glob, ...rest }) => ({ ...rest, folder, files: existsSync(folder) ? filesOf(folder, glob) : [] }));
  return { sets: found.filter(({ files }) => files.length > 0), missing: found.filter(({ files }) => files.length === 0).map(({ name }) => name) };
};

/** A set as the command line names it, `name=path`; the path is a folder, or one file. Throws where there is nothing. */
export const setNamed = (text: string, label: Label): DataSet => {
  const [name = '', ...rest] = text.split('=');
  const path = rest.join('=');
  if (name === '' || path === '') throw new Error(`--${label} takes name=path, not "${text}".`);
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  const isFolder = statSync(path).isDirectory();
  const files = isFolder ? filesOf(path, '**/*') : [path];
  if (files.length === 0) throw new Error(`${path} has no files.`);
  const templates = isFolder ? filesOf(path, TEMPLATES).length : 0;
  return { name, label, kind: templates * 2 > files.length ? 'templates' : 'mail', folder: isFolder ? path : dirname(path), files };
};

const filesOf = (folder: string, glob: string): readonly string[] =>
  globSync(glob, { cwd: folder, absolute: false, expandDirectories: false, ignore: ['**/*.md'], dot: true }).toSorted().map((file) => `${folder}/${file}`);
