import { once } from '../once.ts';
import type { Part } from '../rule.ts';

/** Whether a signature covers some of a message: DKIM (RFC 6376) in its header, or S/MIME or OpenPGP around a part (RFC 1847). Any change may break it. */
export const isSigned = once((root: Part): boolean => root.header.get('dkim-signature') !== undefined || holdsSignature(root));

const holdsSignature = (root: Part): boolean => {
  const open: Part[] = [root];
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.mediaType.essence === 'multipart/signed') return true;
    open.push(...part.parts);
  }
  return false;
};
