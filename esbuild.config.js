// Builds dist/: bundles with lazy chunks, the declarations, the JSON Schema of a configuration, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { parseAst } from 'rolldown/parseAst';

const OUT = 'dist';
const STRING_METHODS = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'split']);
process.chdir(import.meta.dirname);
await rm(OUT, { recursive: true, force: true });

const options = {
  outdir: OUT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['source'],
  // The ESM build of a library that has both can be shaken.
  mainFields: ['module', 'main'],
  // jiti loads its own parts by path; only a configuration in TypeScript needs it.
  external: ['jiti'],
  // Names stay: a stack trace in a bug report has to be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/** `dist/index.js` from `src/index.ts`, and so on, as package.json promises them. */
const { exports } = JSON.parse(await readFile('package.json', 'utf8'));
const entries = Object.fromEntries(Object.values(exports).flatMap(({ source, default: built }) => (source ? [[built.slice('./dist/'.length, -'.js'.length), source]] : [])));

// These are the project's own; a part of nodemailer (its parser of addresses) is bundled as it is.
const projects = { name: 'projects', setup: ({ onResolve }) => onResolve({ filter: /^(?:nodemailer|vitest)$/ }, ({ path }) => ({ path, external: true })) };

// html-validate compiles schemas for configurations when it is imported, which takes longer than what it is imported for. It gets one
// configuration here, which is ours and fixed (rules/html/markup/html-validate.ts), so nothing is left to be validated.
const SCHEMAS = 'export default class { addMetaSchema() {} addKeyword() {} getSchema() {} compile() { return () => true; } }';
const noSchemas = {
  name: 'no-schemas',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:ajv|@sidvind\/better-ajv-errors)$/ }, ({ path, importer }) => (importer.includes(join('node_modules', 'html-validate')) ? { path, namespace: 'no-schemas' } : undefined));
    onLoad({ filter: /./, namespace: 'no-schemas' }, () => ({ contents: SCHEMAS }));
  },
};

// Each `import()` makes an entry, and esbuild makes a chunk of what the same entries reach: a template took 75 chunks, most of them tiny, and
// Node about a third of a millisecond for each. So an entry that is never imported before others are there is told to reach what they reach.
const LINTER = ['src/built-in.ts', 'src/config/project.ts', 'src/lint/linter.ts'];
const READERS = ['src/read/body.ts', 'src/read/meta.ts', 'src/source/text-builder.ts'];
const THERE = [
  [/^src\/(?:cli|reporters)\/(?!init-command|lint-command)/, ['src/cli/lint-command.ts']],
  [/^src\/(?:html\/(?:tree|views)|read\/(?:template|rendered-part))\.ts$/, [...READERS, 'src/read/template.ts', 'src/html/tree.ts']],
  // The tests of a plugin reach these, and not the rules.
  [/^src\/(?:fix|read)\//, READERS],
  [/^(?:rules|src\/(?:config|preview))\/|^src\/(?:lint\/(?!linter)|render\/renderer)/, [...LINTER, ...READERS]],
];
const entryPoints = { ...entries, commands: 'src/cli/commands.ts', 'render-worker': 'src/render/worker.ts' };
const libraryOptions = { ...options, entryPoints, splitting: true, chunkNames: 'chunks/[name]-[hash]' };
const alone = await build({ ...libraryOptions, plugins: [projects, noSchemas] });
const imported = new Set(Object.values(alone.metafile.outputs).map(({ entryPoint }) => entryPoint));
for (const path of Object.values(entryPoints)) imported.delete(path.replace(/^\.\//u, ''));
const together = {
  name: 'together',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const file = relative('.', path).replaceAll(sep, '/');
    const there = imported.has(file) ? THERE.find(([names]) => names.test(file))?.[1] ?? [] : [];
    return { contents: [await readFile(path, 'utf8'), ...there.map((other) => `import ${JSON.stringify(resolve(other))};`)].join('\n'), loader: 'ts' };
  }),
};
const library = await build({ ...libraryOptions, plugins: [projects, noSchemas, together] });

// `--version`, `--help` and a bad flag open this one file, and CommonJS: Node's loader of ES modules takes 3 ms to wake up.
const commandsApart = { name: 'commands-apart', setup: ({ onResolve }) => onResolve({ filter: /^\.\/commands\.ts$/ }, () => ({ path: './commands.js', external: true })) };
const bin = await build({ ...options, format: 'cjs', outExtension: { '.js': '.cjs' }, entryPoints: { bin: 'src/cli/bin.ts' }, plugins: [commandsApart] });

// `$` is made synchronously and only for rules that ask for it, so cheerio is required where it is needed: from one file, not from 60.
const cheerio = await build({ ...options, format: 'cjs', outExtension: { '.js': '.cjs' }, stdin: { contents: "exports.load = require('cheerio/slim').load;", resolveDir: '.' }, entryNames: 'cheerio' });
const CHEERIO = ['"cheerio/slim"', '"../cheerio.cjs"'];
const requiring = library.outputFiles.filter(({ text }) => text.includes(CHEERIO[0]));
if (requiring.length !== 1 || !dirname(requiring[0].path).endsWith('chunks')) throw new Error(`cheerio is required in ${requiring.length} chunks; one is expected.`);

// Jest cannot load two chunks at the same time that share a third. For it all are there before the first is asked for.
const chunksBefore = (path) => (path.endsWith(join(OUT, 'jest.js')) ? library.outputFiles.map((file) => relative(OUT, file.path)).filter((name) => dirname(name) === 'chunks').map((name) => `import"./chunks/${basename(name)}";\n`).join('') : '');

// CommonJS libraries call `require` for Node's modules, which an ES module does not have. Only the chunk in which esbuild looks for it gets one.
const REQUIRE = "import{createRequire as createRequireOf}from'node:module';const require=createRequireOf(import.meta.url);";
for (const { path, text: written } of [...library.outputFiles, ...bin.outputFiles, ...cheerio.outputFiles]) {
  const text = inAscii(written);
  await mkdir(dirname(path), { recursive: true });
  const hashbang = path.endsWith(join(OUT, 'bin.cjs')) ? '#!/usr/bin/env node\n' : '';
  await writeFile(path, hashbang + chunksBefore(path) + (path.endsWith('.js') && text.includes('typeof require<"u"') ? REQUIRE : '') + (path.endsWith('.js') ? lazyExpressions : String)(text.replaceAll(...CHEERIO)));
}
await chmod(join(OUT, 'bin.cjs'), 0o755);

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

const { configSchema, reportSchema } = await import('./dist/index.js');
await writeFile(join(OUT, 'schema.json'), `${JSON.stringify(configSchema(), null, 2)}\n`);
await writeFile(join(OUT, 'report.schema.json'), `${JSON.stringify(reportSchema, null, 2)}\n`);
await writeFile(join(OUT, 'THIRD-PARTY-LICENSES.txt'), await licences({ ...library.metafile.outputs, ...bin.metafile.outputs, ...cheerio.metafile.outputs }));

/**
 * V8 checks every regular expression of a file when it loads the file, and again when it makes it. For one with `iu` or \p{…} that takes
 * it up to a millisecond. Here such a literal becomes an object that is made where it is first used. One that keeps a place between two
 * uses (g, y) stays a literal, but as an argument of the methods of strings, which begin at the start.
 */
function lazyExpressions(text) {
  const names = [];
  const edits = [];
  const visit = (node, isArgument) => {
    if (Array.isArray(node)) {
      for (const each of node) if (each !== null) visit(each, false);
    } else if (node.type === 'Literal' && node.regex && isCostly(node.regex)) {
      const { pattern, flags } = node.regex;
      if (flags.includes('y') || (flags.includes('g') && !isArgument)) return;
      names.push(`lazyExpression${names.length}`);
      edits.push([node.start, node.end, `(${names.at(-1)}??=new RegExp(${JSON.stringify(pattern)},"${flags}"))`]);
    } else {
      const { callee, arguments: given } = node;
      const isMethod = node.type === 'CallExpression' && STRING_METHODS.has(callee.property?.name);
      for (const [key, value] of Object.entries(node)) {
        if (isMethod && value === given) given.forEach((each, index) => { visit(each, index === 0); });
        else if (key !== 'regex' && value !== null && typeof value === 'object') visit(value, false);
      }
    }
  };
  visit(parseAst(text).body, false);
  let written = '';
  let from = 0;
  for (const [start, end, made] of edits.toSorted(([one], [other]) => one - other)) {
    written += text.slice(from, start) + made;
    from = end;
  }
  return names.length === 0 ? text : `var ${names.join(',')};${written}${text.slice(from)}`;
}

function isCostly({ pattern, flags }) {
  return /\\[pP]\{/u.test(pattern) || (flags.includes('i') && flags.includes('u'));
}

/** One letter that is not ASCII makes V8 hold and scan two bytes for each of a file. esbuild leaves them in literals of regular expressions. */
function inAscii(text) {
  if (/String\.raw`[^`]*[^\0-\x7f]|\\[^\0-\x7f]/u.test(text)) throw new Error('A letter that is not ASCII stands in String.raw or behind a backslash, where its escape would be read otherwise.');
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The licence of every package of which something is in a bundle. */
async function licences(outputs) {
  const folders = new Set(Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? [];
    return folder && bytesInOutput > 0 ? [folder] : [];
  })));
  const texts = await Promise.all([...folders].toSorted().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file)).toSorted();
    const parts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    return `${name} ${version} (${license})\n\n${parts.map((part) => part.trim()).join('\n\n')}\n`;
  }));
  return `What is bundled in this package, and its licences.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
