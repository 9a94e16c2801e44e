/** JSON Schema, as far as it is used here. */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const whole = (minimum: number, description?: string): Schema => ({ type: 'integer', minimum, ...(description !== undefined && { description }) });
const list = (items: Schema, description?: string): Schema => ({ type: 'array', items, ...(description !== undefined && { description }) });
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const severity: Schema = { enum: ['error', 'warning', 'info'] };

/** More keys may come in version 1: a reader passes over what it does not know. */
const record = (required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema =>
  ({ type: 'object', required: Object.keys(required), properties: { ...required, ...optional } });

/** The JSON Schema of a report as `--format json` writes it. */
export const REPORT_SCHEMA: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of sendlint, version 1',
  ...record({
    version: { const: 1 },
    results: list(ref('result'), 'What each file came to, in the order in which they were linted.'),
    errors: list(ref('failure'), 'What went wrong that is not the fault of the mail.'),
    rules: list(ref('rule'), 'The rules that were on for some file.'),
    counts: { ...record({ error: whole(0), warning: whole(0), info: whole(0) }), description: 'How many diagnostics there are of each severity.' },
  }, {
    baseline: { ...record({ known: whole(0), gone: whole(0) }), description: 'Findings that a baseline knows, which are left out, and those that it knows and nobody finds any more.' },
  }),
  definitions: {
    result: record({ path: text, diagnostics: list(ref('diagnostic')), unchecked: list(ref('unchecked'), 'Rules that were on and could not say yes or no.') }, {
      suppressed: list(record({ diagnostic: ref('diagnostic'), by: ref('location') }, { reason: text }), 'What a comment in the file silences.'),
      score: ref('score'),
      fixed: { ...record({ written: { type: 'boolean' }, rules: { type: 'object', additionalProperties: whole(1) } }), description: 'How many problems of each rule were mended, in the file or only as it would be; what is told of it is what is left.' },
    }),
    diagnostic: record({ rule: text, severity, message: text, messageId: text, location: ref('location') }, {
      fingerprint: { type: 'string', description: 'Stays when lines are put in or taken out above; unique in its file.' },
      data: list(text, 'The sets of data with which a template was rendered.'),
      fix: list(ref('edit'), 'A repair that is safe.'),
      suggest: list(record({ title: text, edits: list(ref('edit')) }), 'Repairs of which a person chooses one.'),
    }),
    location: {
      ...record({ path: text, start: ref('point'), end: ref('point'), offset: whole(0, 'The first byte in the file.'), length: whole(0, 'How many bytes.') }),
      description: 'A stretch of a file; its path is another one than that of the result where a partial or a sidecar is meant.',
    },
    point: { ...record({ line: whole(1), column: whole(1) }), description: 'Both from 1; columns count UTF-16 units. An end is behind the last character.' },
    edit: record({ start: whole(0, 'The first byte that is replaced.'), end: whole(0, 'The first byte that is not.'), bytes: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$', description: 'What stands there afterwards, in base64.' } }),
    unchecked: record({ rule: text, reason: text }, { location: ref('location') }),
    failure: record({ message: text }, { path: text, rule: text }),
    rule: record({ name: text, description: text, advice: text, severity, presets: { type: 'object' }, references: list(record({ title: text, url: text })) }, { twins: list({ type: 'object' }), deprecated: { type: 'object' } }),
    score: record({ total: { type: 'object', additionalProperties: { type: 'number' } }, hits: list(record({ rule: text, filter: text, symbol: text, points: { type: 'number' } })), gains: list(record({ rule: text, points: { type: 'object', additionalProperties: { type: 'number' } } })), unchecked: list(text) }),
  },
};
