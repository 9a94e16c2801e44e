import { lowerName } from '../message/field-name.ts';
import type { Message, Part, Sending } from '../rule.ts';
import { CAMPAIGN_FIELDS, CAMPAIGN_MAILERS, CAMPAIGN_TOKENS, CONVERSATION_FIELDS, SERVICE_FIELDS } from './sending-evidence.ts';
import { isNotice, isTransaction } from './subjects.ts';

/** What the configuration or the flags say about how the mail is sent. What they leave out is read from the message. */
export interface SendingSettings {
  readonly kind?: 'bulk' | 'transactional' | undefined;
  readonly providers?: readonly string[] | undefined;
  readonly service?: string | undefined;
}

/** How this mail is sent: the settings first, then what the message shows. Each answer is looked for when first asked for, and once. */
export const sendingOf = (message: Message | Part, settings: SendingSettings): Sending => new ShownSending(message, settings);

class ShownSending implements Sending {
  readonly providers: readonly string[];
  readonly #message: Message | Part;
  readonly #settings: SendingSettings;
  #shown: Shown | undefined;

  constructor(message: Message | Part, settings: SendingSettings) {
    this.providers = settings.providers ?? [];
    this.#message = message;
    this.#settings = settings;
  }

  get kind(): Sending['kind'] { return this.#settings.kind ?? this.#show().kind; }
  get service(): string | undefined { return this.#settings.service ?? this.#show().service; }

  #show(): Shown { return (this.#shown ??= shownBy(this.#message)); }
}

interface Shown { readonly kind: Sending['kind']; readonly service: string | undefined }

const shownBy = (message: Message | Part): Shown => {
  const names = tellingNames(message);
  const campaign = hasCampaignField(message, names) ? { service: undefined } : campaignToken(message);
  // A tag that is left in a message tells nothing of the service that sends it: that one did not fill it in.
  const service = (names.size > 0 ? SERVICE_FIELDS.find(([field]) => names.has(field))?.[1] : undefined) ?? (message.type === 'part' ? campaign?.service : undefined);
  return { kind: kindOf(message, names, campaign !== undefined), service };
};

/** The names, in lower case, of the fields that tell something; most of a header's do not. */
const tellingNames = ({ header }: Message | Part): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const field of header.fields) {
    const name = lowerName(field.name);
    if (TELLING.has(name)) names.add(name);
  }
  return names;
};

const TELLING: ReadonlySet<string> = new Set([...CAMPAIGN_FIELDS, ...CONVERSATION_FIELDS, ...SERVICE_FIELDS.map(([name]) => name), 'list-unsubscribe', 'x-auto-response-suppress']);

/**
 * Bulk evidence beside transactional evidence is no answer: services put unsubscribe fields on receipts too, and a receipt must not
 * be asked for what only a campaign owes.
 */
const kindOf = (message: Message | Part, names: ReadonlySet<string>, campaign: boolean): Sending['kind'] => {
  const subject = message.header.get('subject')?.value.value ?? '';
  if (isConversation(message, names, subject)) return undefined;
  const automatic = isAutomatic(message, names);
  const bulk = campaign || names.has('list-unsubscribe');
  if (isTransaction(subject)) return bulk ? undefined : 'transactional';
  if (bulk) return automatic || isNotice(subject) ? undefined : 'bulk';
  return automatic ? 'transactional' : undefined;
};

/** A post to a discussion list or an answer to a person: RFC 2369 fields are there because of the list, not because of a campaign. */
const isConversation = ({ header }: Message | Part, names: ReadonlySet<string>, subject: string): boolean =>
  (names.size > 0 && CONVERSATION_FIELDS.some((name) => names.has(name))) || /^\s*(?:re|aw|sv|antw|fwd?|wg)(?:\[\d+\])?\s*:/iu.test(subject)
  || header.get('precedence')?.value.value.trim().toLowerCase() === 'list';

/** RFC 3834 §5 for mail a program answers or makes for one person; Exchange's twin of it. `no` is a person's mail. */
const isAutomatic = ({ header }: Message | Part, names: ReadonlySet<string>): boolean => {
  const submitted = header.get('auto-submitted')?.value.value.trim().toLowerCase();
  return (submitted !== undefined && submitted !== '' && submitted !== 'no') || names.has('x-auto-response-suppress');
};

const hasCampaignField = ({ header }: Message | Part, names: ReadonlySet<string>): boolean => {
  if (names.size > 0 && CAMPAIGN_FIELDS.some((name) => names.has(name))) return true;
  const mailer = header.get('x-mailer')?.value.value.toLowerCase() ?? '';
  return mailer !== '' && CAMPAIGN_MAILERS.some((name) => mailer.includes(name));
};

/** A merge tag that only a campaign has: it marks a template, and a message whose tags were not filled in. */
const campaignToken = (message: Message | Part): { readonly service: string | undefined } | undefined => {
  const text = firstText(message);
  if (text === undefined) return undefined;
  for (const [mark, tokens] of CAMPAIGN_TOKENS) {
    if (!text.includes(mark)) continue;
    const token = tokens.find(([written]) => text.includes(written));
    if (token) return { service: token[1] };
  }
  return undefined;
};

/** The text of the first HTML part, else of the first plain one; parts in a multipart are looked at in order, without recursion. */
const firstText = (root: Part): string | undefined => {
  const waiting: Part[] = [root];
  let plainText: Part | undefined;
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { essence } = part.mediaType;
    if (part.disposition === 'attachment' && part !== root) continue;
    if (essence === 'text/html') return part.text?.value;
    if (essence.startsWith('text/')) plainText ??= part;
    if (essence.startsWith('multipart/')) for (const inner of part.parts.toReversed()) waiting.push(inner);
  }
  return plainText?.text?.value;
};
