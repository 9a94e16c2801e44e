import type { Header } from '../message/header.ts';
import type { MediaType, Parameter } from '../message/media-type.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { readStructured } from './parameters.ts';
import type { Structured } from './parameters.ts';
import type { TransferEncoding } from './transfer.ts';

/** What the header of an entity says about its body (RFC 2045, RFC 2183), with the defaults filled in. */
export interface Structure {
  readonly mediaType: MediaType;
  readonly encoding: TransferEncoding;
  /** `binary` bodies may hold any byte (RFC 2045 §2.9). */
  readonly binary: boolean;
  readonly disposition: 'inline' | 'attachment';
  readonly filename: SourceText | undefined;
  /** The delimiter's value; `undefined` for what is no multipart, '' for a multipart that names none that can be matched. */
  readonly boundary: string | undefined;
  /** A Content-Transfer-Encoding that nobody knows, or one that a composite type may not have. */
  readonly encodingFault: Span | undefined;
}

/** Longer ones are no boundaries: RFC 2046 §5.1.1 allows 70 characters, a line 998. */
const LONGEST_BOUNDARY = 990;
const NO_PARAMETERS: ReadonlyMap<string, Parameter> = new Map();

/** Reads the MIME fields of a header. `place` is where a default stands; `digest` says the parent is a multipart/digest. */
export const readStructure = (header: Header, place: Span, digest: boolean): Structure => {
  const typeField = header.get('content-type');
  const type = typeField && readStructured(typeField);
  const dispositionField = header.get('content-disposition');
  const disposition = dispositionField && readStructured(dispositionField);
  const filename = nameOf(disposition, 'filename') ?? nameOf(type, 'name');
  const mediaType: MediaType = {
    essence: (type && essenceOf(type.value)) ?? defaultEssence(digest && !type, disposition, filename),
    parameters: type?.parameters ?? NO_PARAMETERS,
    span: typeField?.span ?? place,
  };
  const transfer = transferOf(header, mediaType.essence);
  return {
    mediaType,
    ...transfer,
    disposition: dispositionOf(mediaType.essence, disposition, filename, header),
    filename,
    boundary: mediaType.essence.startsWith('multipart/') ? boundaryOf(mediaType) : undefined,
  };
};

const nameOf = (structured: Structured | undefined, parameter: string): SourceText | undefined => {
  const value = structured?.parameters.get(parameter)?.value;
  return value && value.value !== '' ? value : undefined;
};

/** `undefined` for what is no `type/subtype`: it is read as if it were not there (RFC 2045 §5.2). */
const essenceOf = (value: string): string | undefined => {
  const essence = value.trim().toLowerCase();
  const slash = essence.indexOf('/');
  return slash > 0 && slash < essence.length - 1 ? essence : undefined;
};

/** RFC 2045 §5.2, RFC 2046 §5.1.5. What is named or sent as a file and has no type is no text to read, in clients too. */
const defaultEssence = (digest: boolean, disposition: Structured | undefined, filename: SourceText | undefined): string => {
  if (digest) return 'message/rfc822';
  const name = filename?.value.toLowerCase() ?? '';
  if (name.endsWith('.html') || name.endsWith('.htm')) return 'text/html';
  if (name.endsWith('.txt') || name.endsWith('.text')) return 'text/plain';
  const attached = disposition?.value.trim().toLowerCase() === 'attachment';
  return attached || name !== '' ? 'application/octet-stream' : 'text/plain';
};

/**
 * Where a client shows the part. What the field says counts, and a disposition nobody knows is an attachment (RFC 2183 §2.8).
 * Without one: text is shown unless it has a file's name, plain text and HTML even then; a picture that the HTML can name
 * (Content-ID) is shown; reports of delivery are shown; all else is attached.
 */
const dispositionOf = (essence: string, disposition: Structured | undefined, filename: SourceText | undefined, header: Header): 'inline' | 'attachment' => {
  const value = disposition?.value.trim().toLowerCase() ?? '';
  if (value !== '') return value === 'inline' ? 'inline' : 'attachment';
  if (essence === 'text/plain' || essence === 'text/html' || essence.startsWith('multipart/')) return 'inline';
  if (essence.startsWith('text/')) return filename ? 'attachment' : 'inline';
  if (essence.startsWith('image/')) return header.get('content-id') ? 'inline' : 'attachment';
  return essence === 'message/delivery-status' || essence === 'message/disposition-notification' ? 'inline' : 'attachment';
};

const boundaryOf = ({ parameters }: MediaType): string => {
  const boundary = parameters.get('boundary')?.value.value.trimEnd() ?? '';
  // Only ASCII can stand in a delimiter (RFC 2046 §5.1.1, bchars).
  for (let index = 0; index < boundary.length; index += 1) if (boundary.charCodeAt(index) > 126) return '';
  return boundary.length <= LONGEST_BOUNDARY ? boundary : '';
};

const IDENTITIES = new Set(['7bit', '8bit', 'binary', '']);

const transferOf = (header: Header, essence: string): Pick<Structure, 'encoding' | 'binary' | 'encodingFault'> => {
  const field = header.get('content-transfer-encoding');
  if (!field) return { encoding: 'identity', binary: false, encodingFault: undefined };
  const token = withoutComment(field.value.value).trim().toLowerCase();
  const identity = IDENTITIES.has(token);
  // A multipart's parts are looked for in its bytes as they are (RFC 2045 §6.4).
  const composite = essence.startsWith('multipart/');
  const known = token === 'base64' || token === 'quoted-printable';
  const faulty = !identity && (composite || essence === 'message/rfc822' || (!known && !token.startsWith('x-')));
  return {
    encoding: known && !composite ? token : 'identity',
    binary: token === 'binary',
    encodingFault: faulty ? field.span : undefined,
  };
};

const withoutComment = (value: string): string => {
  const open = value.indexOf('(');
  const close = value.lastIndexOf(')');
  return open < 0 || close < open ? value : value.slice(0, open) + value.slice(close + 1);
};
