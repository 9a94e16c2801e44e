import { defineRule } from 'sendlint/rule';
import { eachOrigin } from './links/each-link.ts';

export default defineRule({
  name: 'link/host-random',
  description: 'A host that reads like random signs is what throw-away names of spam look like.',
  advice: 'Link to a name that people can read; give a tracking host a name under your own domain.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: tests performed', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'URI_NOVOWEL', score: 0.5, of: ['consonants'] },
    { filter: 'SpamAssassin', symbol: 'URI_HEX', score: 0.1, of: ['hex'], differs: 'There the first piece of a relative address is read as a host, and a URL inside another URL counts.' },
  ],
  messages: {
    consonants: 'The host {{host}} has {{length}} consonants in a row (“{{run}}”); names have up to six.',
    hex: 'The URL has the number “{{run}}”, of {{length}} hexadecimal digits, before its path.',
  },
  stateless: true,

  create: ({ report }) => eachOrigin((link) => {
    const { host, parts: { authority = '' } } = link;
    if (!link.isHttp || link.isOpen || host?.includes('xn--')) return false;
    const consonants = /[bcdfgjklmnpqrstvwxz]{7,}/u.exec(host ?? '')?.[0];
    if (host !== undefined && consonants !== undefined) {
      report({ at: link.at, messageId: 'consonants', data: { host: host.slice(0, 80), run: consonants, length: consonants.length } });
      return true;
    }
    if (!MAY_BE_HEX.test(authority)) return false;
    // Percent-encoded digits are digits to who reads them.
    const plain = authority.toLowerCase().replaceAll(/%3(\d)/gu, '$1').replaceAll('%2e', '.');
    const hex = plain.split(/\W+/u).find(isHexNumber);
    if (hex === undefined) return false;
    report({ at: link.at, messageId: 'hex', data: { run: hex.slice(0, 40), length: hex.length } });
    return true;
  }),
});

const MAY_BE_HEX = /[\da-f]{6}|%/iu;

/** Three letters in a row at its start are more likely a word ("facade"); SpamAssassin leaves those out too. */
const isHexNumber = (piece: string): boolean => /^[\da-f]{6,}$/u.test(piece) && !/[a-f]{3}/u.test(piece.slice(0, 15));
