import manifest from '../../package.json' with { type: 'json' };
import type { Unchecked } from '../lint/diagnostic.ts';
import type { Report } from '../lint/report.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { RuleMeta } from '../rule.ts';
import { jsonText } from './json-text.ts';
import { rootedIn } from './rooted.ts';
import { artifactOf, LEVELS, literal, regionOf, resultOf } from './sarif-result.ts';
import type { Descriptor } from './sarif-result.ts';

/** SARIF 2.1.0, for code scanning. What failed and what was not checked are notifications of the run: they are no findings. */
export const sarif: Reporter = (report, context) => {
  const rooted = rootedIn(context);
  const indexes = new Map(report.rules.map(({ name }, index) => [name, index]));
  const descriptor: Descriptor = (id) => {
    const index = indexes.get(id);
    return index === undefined ? { id } : { id, index };
  };
  const run = {
    tool: { driver: { name: 'sendlint', version: manifest.version, semanticVersion: manifest.version, rules: report.rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository, or the folder in which sendlint ran.' } } },
    invocations: [{ executionSuccessful: report.errors.length === 0, toolExecutionNotifications: [...failures(report, descriptor, rooted), ...notChecked(report, descriptor, rooted)] }],
    results: report.results.flatMap(({ diagnostics }) => diagnostics).map((diagnostic) => resultOf(diagnostic, descriptor, rooted)),
  };
  return jsonText({ $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [run] }, 2);
};

/** §3.49. A rule's page is in the package; what can be opened by anyone is the standard that it rests on. */
const ruleOf = ({ name, description, advice, severity, references }: RuleMeta) => ({
  id: name,
  shortDescription: { text: literal(description) },
  fullDescription: { text: literal(`${description} ${advice}`) },
  help: {
    text: literal(`${advice}\n\n${references.map(({ title, url }) => `${title}: ${url}`).join('\n')}`),
    markdown: `${literal(advice)}\n\n${references.map(({ title, url }) => `- [${literal(title)}](${url})`).join('\n')}`,
  },
  helpUri: references[0].url,
  defaultConfiguration: { level: LEVELS[severity] },
  properties: { tags: ['email', name.split('/', 1)[0] ?? name] },
});

type Rooted = (path: string) => string;

const failures = ({ errors }: Report, descriptor: Descriptor, rooted: Rooted) => errors.map(({ path, rule, message }) => ({
  level: 'error',
  message: { text: literal(message) },
  ...(rule !== undefined && { associatedRule: descriptor(rule) }),
  ...(path !== undefined && { locations: [{ physicalLocation: { artifactLocation: artifactOf(rooted(path)) } }] }),
}));

/** A reason may hold for thousands of files; so many are named. */
const MOST = 20;

const notChecked = ({ results }: Report, descriptor: Descriptor, rooted: Rooted) => {
  const groups = new Map<string, { readonly unchecked: Unchecked; readonly places: Pick<Unchecked, 'location'>[]; readonly paths: string[] }>();
  for (const { path, unchecked } of results) {
    for (const one of unchecked) {
      const key = `${one.rule}\n${one.reason}`;
      const group = groups.get(key) ?? { unchecked: one, places: [], paths: [] };
      groups.set(key, group);
      group.places.push(one);
      group.paths.push(one.location?.path ?? path);
    }
  }
  return Array.from(groups.values(), ({ unchecked: { rule, reason }, places, paths }) => ({
    level: 'note',
    message: { text: literal(`Not checked: ${reason}${places.length > MOST ? ` (${places.length} places, of which ${MOST} are named)` : ''}`) },
    associatedRule: descriptor(rule),
    locations: places.slice(0, MOST).map(({ location }, index) => ({ physicalLocation: { artifactLocation: artifactOf(rooted(paths[index] ?? '')), ...(location && { region: regionOf(location) }) } })),
  }));
};
