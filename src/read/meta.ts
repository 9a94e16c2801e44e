import type { Defect } from '../message/defect.ts';
import type { Header } from '../message/header.ts';
import { decodeCharset, prepareCharsets } from '../source/charset.ts';
import type { SourceFile } from '../source/source-file.ts';
import { fileText, slice } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { isTemplateExtension } from '../template/extensions.ts';
import type { DataFields } from './data-fields.ts';
import { fileSpan } from './file-span.ts';
import { frontMatterOf, LONGEST_FRONT_MATTER } from './front-matter.ts';
import { sniffCharset } from './html-charset.ts';
import { LIMITS } from './limits.ts';

/** What is said about a template beside its text. */
export interface Meta extends Pick<DataFields, 'preheader' | 'layout' | 'isLayout'> {
  readonly header: Header;
  /** Where the template begins after its front matter. */
  readonly bodyStart: number;
  readonly defects: readonly Defect[];
}

/** A template about which nothing is said. */
export const NO_META: Meta = {
  header: { fields: [], get: () => undefined, all: () => [] },
  preheader: undefined, layout: undefined, isLayout: false, bodyStart: 0, defects: [],
};

/** Reads the front matter of a template and the file beside it. What both of them give, the template itself has the say about. */
export const metaOf = async (text: SourceText, file?: SourceFile): Promise<Meta> => {
  const front = frontMatterOf(text);
  if (!front && !file) return NO_META;
  const { readDataFields } = await import('./data-fields.ts');
  const own = front && fromFields(await readDataFields(slice(text, front.block.start, front.block.end), 'yaml'), front.bodyStart);
  const beside = file && await metaOfFile(file);
  return own && beside ? joined(own, beside) : own ?? beside ?? NO_META;
};

/** Where the data of a template may be, the likeliest first: beside `welcome.html.erb` in `welcome.meta.json`; Postmark's in `meta.json`. */
export const metaFileNames = (path: string): readonly string[] => {
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const stems: string[] = [];
  let stem = path.slice(folder.length);
  for (let dot = stem.lastIndexOf('.'); dot > 0; dot = stem.lastIndexOf('.')) {
    if (stems.length > 0 && !isTemplateExtension(stem.slice(dot).toLowerCase())) break;
    stem = stem.slice(0, dot);
    stems.push(stem);
  }
  if (stems.length === 0) stems.push(stem);
  const names = stems.flatMap((name) => ['json', 'yaml', 'yml'].map((extension) => `${folder}${name}.meta.${extension}`));
  return SERVICE_NAMES.has(stem.toLowerCase()) ? [...names, `${folder}meta.json`] : names;
};

/** How the files are called of which a folder holds one each: by Postmark's own tool, and by the names of SendGrid's API. */
const SERVICE_NAMES: ReadonlySet<string> = new Set(['content', 'html_content', 'plain_content']);

const metaOfFile = async (file: SourceFile): Promise<Meta> => {
  const kind = file.path.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
  const { size } = file.source;
  const limit = kind === 'json' ? LIMITS.text : LONGEST_FRONT_MATTER;
  const bytes = await file.source.read(0, Math.min(size, limit));
  if (bytes.length < size) {
    const detail = `The file is longer than the ${limit >> 10} KB that are read of such data; none of it was read.`;
    return { ...NO_META, defects: [{ code: 'malformed-data', span: fileSpan(file, 0, 0), detail }] };
  }
  const { label, skip } = sniffCharset(bytes);
  await prepareCharsets([label]);
  const { text, faults } = decodeCharset(fileText(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', skip), skip), label);
  const { readDataFields } = await import('./data-fields.ts');
  const meta = fromFields(await readDataFields(text, kind), 0);
  return { ...meta, defects: [...faults.map((span): Defect => ({ code: 'bad-charset', span })), ...meta.defects] };
};

const fromFields = ({ fields, faults, preheader, layout, isLayout }: DataFields, bodyStart: number): Meta => ({
  header: fields, preheader, layout, isLayout, bodyStart,
  defects: faults.map(({ span, sentence }): Defect => ({ code: 'malformed-data', span, detail: sentence })),
});

const joined = (own: Meta, beside: Meta): Meta => {
  const more = beside.header.fields.filter(({ name }) => !own.header.get(name));
  const all = (name: string): Header['fields'] => (own.header.get(name) ? own : beside).header.all(name);
  return {
    header: { fields: [...own.header.fields, ...more], get: (name) => all(name)[0], all },
    preheader: own.preheader ?? beside.preheader,
    layout: own.layout ?? beside.layout,
    isLayout: own.isLayout || beside.isLayout,
    bodyStart: own.bodyStart,
    defects: [...own.defects, ...beside.defects],
  };
};
