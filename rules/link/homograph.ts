import { defineRule } from 'sendlint/rule';
import { judgeHost } from './hosts/scripts.ts';
import { eachUrl } from './links/each-link.ts';
import { shown } from './links/link.ts';

export default defineRule({
  name: 'link/homograph',
  description: 'A host in letters that look like others, or with signs that nobody sees, is how phishing writes a known name.',
  advice: 'Write the host in letters of one script, and take invisible characters out of the URL.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Unicode UTS #39 §5: mixed scripts and restriction levels', url: 'https://www.unicode.org/reports/tr39/#Restriction_Level_Detection' },
    { title: 'Chromium: IDN in Google Chrome', url: 'https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'URL_HOMOGRAPH_ATTACK', score: 5, of: ['mixed', 'lookalike'], differs: 'Scripts that are written together (Japanese, Korean, Chinese with Latin) are silent, and so is a name in one script of its own.' },
    { filter: 'rspamd', symbol: 'URL_RTL_OVERRIDE', score: 6, of: ['direction'] },
    { filter: 'rspamd', symbol: 'URL_ZERO_WIDTH_SPACES', score: 7, of: ['invisible'] },
  ],
  messages: {
    mixed: 'The host {{host}} mixes {{scripts}} letters in one name ({{label}}).',
    lookalike: 'The host {{host}} is written in {{script}} letters that all look like Latin ones ({{label}}).',
    direction: 'The URL holds {{sign}}, which turns the direction of what follows: it reads as another URL.',
    invisible: 'The URL holds {{sign}}, which nobody sees.',
  },
  stateless: true,

  create: ({ report }) => eachUrl((link) => {
    const { value } = link;
    const coded = value.includes('xn--') || value.includes('XN--') || value.includes('%');
    // Most URLs are ASCII and are done here.
    if (!coded && !/[^\0-\x7F\uE000]/u.test(value)) return false;
    const hidden = HIDDEN.exec(value);
    if (hidden) {
      const direction = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u.test(hidden[0]);
      report({ at: link.at, messageId: direction ? 'direction' : 'invisible', data: { sign: shown(hidden[0]) } });
      return true;
    }
    const { host } = link;
    if (host === undefined || !host.includes('xn--')) return false;
    return judgeHost(host, ({ label, scripts }) => {
      if (scripts.length > 1) report({ at: link.at, messageId: 'mixed', data: { host, label, scripts: scripts.join(' and ') } });
      else report({ at: link.at, messageId: 'lookalike', data: { host, label, script: scripts[0] ?? '' } });
    });
  }),
});

/** Of no width, or only of direction. A joiner between letters that join (Arabic, Indic scripts, emoji) is spelling. */
const HIDDEN = /[\u200B\u2060-\u2064\uFEFF\u00AD\u180E\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|(?<=[\0-\x7F])[\u200C\u200D]/u;
