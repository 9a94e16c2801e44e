import { dirname, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import type { Args } from './args.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { projects } from './projects.ts';

/** `sendlint --print-config <file>`: how that file would be linted, as JSON. The file need not exist. */
export const printConfigCommand = async (args: Args, io: Io): Promise<number> => {
  const [path = '', other] = args.operands;
  if (path === '' || other !== undefined) throw new ConfigError('--print-config needs the path of one file.');
  const absolute = resolve(io.cwd, path);
  const known = projects(args, io.cwd);
  const project = await known.of(dirname(absolute));
  const { rules, kind, providers, service, templateLanguage, final } = project.settingsFor(absolute);
  const shown = {
    file: path,
    config: known.configOf(dirname(absolute)) ?? null,
    ignored: project.ignores(absolute),
    kind: kind ?? null,
    providers: providers ?? [],
    service: service ?? null,
    templateLanguage: templateLanguage ?? null,
    final,
    rules: Object.fromEntries(rules.map(({ rule, severity, options }) => [rule.name, [severity, options]])),
  };
  io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  return EXIT.clean;
};
