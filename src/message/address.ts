import type { Span } from '../source/source-text.ts';

/** One mailbox of an address field (RFC 5322 §3.4), groups flattened. `address` and `domain` are as written; `name` is decoded. */
export interface Address { readonly name: string; readonly address: string; readonly domain: string; readonly span: Span }
