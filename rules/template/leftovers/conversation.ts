import type { Message, Part } from 'sendlint/rule';

/** Whether list software passed the message on, or a person answers one: what it shows was typed, not filled in. */
export const isConversation = ({ header }: Message | Part): boolean =>
  LIST_FIELDS.some((name) => header.get(name) !== undefined) || header.get('precedence')?.value.value.trim().toLowerCase() === 'list'
  || (header.get('in-reply-to') !== undefined && /^\s*(?:re|aw|sv|antw|vs|odp|fwd?|wg)(?:\[\d+\])?\s*:/iu.test(header.get('subject')?.value.value.slice(0, 20) ?? ''));

const LIST_FIELDS: readonly string[] = ['list-post', 'mailing-list', 'x-mailing-list', 'x-beenthere', 'x-mailman-version', 'x-list', 'x-listprocessor-version', 'x-google-group-id', 'x-github-reason'];
