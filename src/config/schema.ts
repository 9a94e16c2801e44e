import type { AnyRule, RuleMap } from '../lint/any-rule.ts';
import type { OptionsSchema } from '../rule.ts';
import { LANGUAGES } from '../template/language.ts';
import { ALIASES, PROVIDERS, SERVICES } from './sending-names.ts';

/** A JSON Schema (draft 7), as far as a configuration needs it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const SEVERITIES = ['error', 'warning', 'info'] as const;
const TEXTS: JsonSchema = { type: 'array', items: { type: 'string' } };

const RENDER: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['files'],
  properties: {
    files: { ...TEXTS, minItems: 1, description: 'Globs of templates, relative to the configuration.' },
    data: { ...TEXTS, minItems: 1, description: 'Globs of JSON files, relative to the configuration; each gives one rendering.' },
    language: { enum: LANGUAGES, description: 'The language of the templates, where neither extension nor tags tell.' },
    root: { type: 'string', description: 'The folder nothing is included from outside of, relative to the configuration.' },
    timeLimit: { type: 'integer', minimum: 1, maximum: 600_000, description: 'How long one rendering may take, in milliseconds.' },
    with: { description: 'A function that renders the templates: ({ path, source, data }) => text.' },
  },
};

/** The schema of a configuration with these rules and presets, as an editor completes it. */
export const configSchema = (rules: RuleMap, presets: readonly string[]): JsonSchema => schemaOf(settingsSchema(rules), presets);

/** The same without what the rules say of themselves: any name may be set, to anything that a rule may be set to. */
export const frameSchema = (presets: readonly string[]): JsonSchema => schemaOf({ type: 'object', additionalProperties: settingSchema({ type: 'object' }) }, presets);

/** The schema of a rule's options. */
export const optionsSchema = ({ options = {} }: AnyRule): JsonSchema => ({ type: 'object', additionalProperties: false, properties: options as OptionsSchema });

const schemaOf = (settings: JsonSchema, presets: readonly string[]): JsonSchema => {
  const layer = layerSchema(presets);
  const override = { type: 'object', additionalProperties: false, required: ['files'], properties: { files: { ...TEXTS, minItems: 1, description: 'Globs, relative to the configuration.' }, ...layer } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'sendlint configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...layer,
      plugins: { type: 'array', items: { $ref: '#/definitions/plugin' }, description: 'Plugins, as objects.' },
      overrides: { type: 'array', items: override, description: 'Settings for some files; later ones win.' },
      ignores: { ...TEXTS, description: 'Globs of files to leave out, relative to the configuration.' },
      render: { type: 'array', items: RENDER, description: 'How templates are rendered with data before they are linted; of several entries for a file the last one counts.' },
      services: { type: 'object', additionalProperties: false, properties: { dns: {}, http: {}, clock: {} }, description: 'What rules may ask the world for.' },
    },
    definitions: {
      settings,
      plugin: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string' }, rules: { type: 'object' }, presets: { type: 'object', additionalProperties: { $ref: '#/definitions/preset' } }, readers: { type: 'array' }, reporters: { type: 'object' } },
      },
      preset: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'rules'],
        properties: { name: { type: 'string' }, kind: layer['kind'], rules: { $ref: '#/definitions/settings' } },
      },
    },
  };
};

const layerSchema = (presets: readonly string[]): Readonly<Record<string, JsonSchema>> => ({
  extends: {
    type: 'array',
    // eslint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
    items: { if: { type: 'object' }, then: { $ref: '#/definitions/preset' }, else: { enum: presets } },
    description: 'Presets to start from; ["recommended"] where nothing is said.',
  },
  rules: { $ref: '#/definitions/settings' },
  kind: { enum: ['bulk', 'transactional'], description: 'How the mail is sent: to many, or to one person because of something that person did.' },
  providers: { type: 'array', items: { enum: [...PROVIDERS, ...ALIASES.keys()] }, description: 'Mailbox providers the mail goes to.' },
  service: { enum: [...SERVICES, ...ALIASES.keys()], description: 'The service that sends the mail.' },
  templateLanguage: { enum: LANGUAGES, description: 'The language of templates that are not told by their extension or their tags.' },
  final: { type: 'boolean', description: 'The files are what will be sent: a placeholder that is left is an error.' },
});

const settingsSchema = (rules: RuleMap): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  description: 'Rules by name: "off", a severity, or [severity, options].',
  properties: Object.fromEntries(Object.values(rules).map((rule) => [rule.name, { description: rule.description, ...settingSchema(optionsSchema(rule)) }])),
});

/** `if`/`then` rather than `oneOf`: a mistake then has one error, at its own place. */
const settingSchema = (options: JsonSchema): JsonSchema => ({
  if: { type: 'array' },
  // eslint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
  then: { type: 'array', minItems: 2, maxItems: 2, items: [{ enum: SEVERITIES }, options] },
  else: { enum: ['off', ...SEVERITIES] },
});
