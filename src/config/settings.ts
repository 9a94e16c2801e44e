import type { RuleMap } from '../lint/any-rule.ts';
import { configureRule } from '../lint/configured-rule.ts';
import type { ConfiguredRule } from '../lint/configured-rule.ts';
import type { Severity } from '../rule.ts';
import type { TemplateLanguage } from '../template/language.ts';
import { canonicalName } from './sending-names.ts';
import type { Extends, Kind, Layer, Preset } from './config.ts';

/** How one file is linted: which rules, and how the mail is sent. */
export interface FileSettings {
  readonly rules: readonly ConfiguredRule[];
  readonly kind: Kind | undefined;
  readonly providers: readonly string[] | undefined;
  readonly service: string | undefined;
  readonly templateLanguage: TemplateLanguage | undefined;
  readonly final: boolean;
}

type AnySetting = 'off' | Severity | readonly [Severity, Readonly<Record<string, unknown>>];
type AnySettings = Readonly<Record<string, AnySetting | undefined>>;

/** Lays layers over each other: within one, its presets, then its rules; what comes later wins. Names are known to be right. */
export const layered = (layers: readonly Layer[], rules: RuleMap, presets: Readonly<Record<string, Preset>>): FileSettings => {
  const on = new Map<string, { readonly severity: Severity; readonly options: Readonly<Record<string, unknown>> | undefined }>();
  const set = (settings: AnySettings): void => {
    for (const [name, setting] of Object.entries(settings)) {
      if (setting === undefined) continue;
      if (setting === 'off') on.delete(name);
      // A severity alone says nothing about options: those of an earlier layer stay.
      else if (typeof setting === 'string') on.set(name, { severity: setting, options: on.get(name)?.options });
      else on.set(name, { severity: setting[0], options: setting[1] });
    }
  };
  let kind: Kind | undefined;
  let providers: readonly string[] | undefined;
  let service: string | undefined;
  let templateLanguage: TemplateLanguage | undefined;
  let final = false;
  for (const layer of layers) {
    for (const preset of (layer.extends ?? []).map((item) => presetOf(item, presets))) {
      set(preset.rules);
      kind = preset.kind ?? kind;
    }
    set(layer.rules ?? {});
    kind = layer.kind ?? kind;
    providers = layer.providers?.map(canonicalName) ?? providers;
    service = layer.service === undefined ? service : canonicalName(layer.service);
    templateLanguage = layer.templateLanguage ?? templateLanguage;
    final = layer.final ?? final;
  }
  const configured = Object.entries(rules).flatMap(([name, rule]) => {
    const setting = on.get(name);
    return setting ? [configureRule(rule, setting.severity, setting.options)] : [];
  });
  return { rules: configured, kind, providers, service, templateLanguage, final };
};

const presetOf = (item: Extends, presets: Readonly<Record<string, Preset>>): Preset => {
  const preset = typeof item === 'string' ? presets[item] : item;
  if (!preset) throw new TypeError('The configuration was not validated.');
  return preset;
};
