import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { rawValue } from './fields/raw-field.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/script-path',
  description: 'Fields that name the script, the user or the folder a message was sent from help an attacker, and mark it for filters as the mail of a web form.',
  advice: 'In PHP set mail.add_x_header = Off; take the other fields out in the server that sends the message.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'PHP: mail.add_x_header', url: 'https://www.php.net/manual/en/mail.configuration.php#ini.mail.add-x-header' },
    { title: 'CWE-497: Exposure of sensitive system information', url: 'https://cwe.mitre.org/data/definitions/497.html' },
  ],
  messages: {
    script: '{{field}} tells which script sent the message: "{{value}}".',
    path: '{{field}} tells a path of the sending machine: "{{value}}".',
  },
  stateless: true,

  create: ({ report }) => ({
    message({ header }) {
      let reports = 0;
      for (const field of header.fields) {
        const { name } = field;
        if (name.charAt(1) !== '-' || !/^x-/iu.test(name) || reports === MOST_REPORTS || !mayTell(field)) continue;
        const { value } = field;
        const text = value.value.trim();
        const path = PATH.exec(value.value);
        const isScript = SCRIPT_FIELDS.has(name.toLowerCase()) && text !== '';
        if (!isScript && !path) continue;
        reports += 1;
        if (isScript || !path) report({ at: value.span(), messageId: 'script', data: { field: name, value: text.slice(0, 60) } });
        else report({ at: value.span(path.index, path.index + path[0].length), messageId: 'path', data: { field: name, value: path[0].slice(0, 60) } });
      }
    },
  }),
});

/** Most fields hold nothing that a path has, in no encoded word either. */
const mayTell = (field: HeaderField): boolean => {
  const raw = rawValue(field);
  return raw.includes('/') || raw.includes(':\\') || raw.includes('=?') || SCRIPT_FIELDS.has(field.name.toLowerCase());
};

/** PHP writes the first two, cPanel and Plesk the others. */
const SCRIPT_FIELDS: ReadonlySet<string> = new Set(['x-php-originating-script', 'x-php-script', 'x-source', 'x-source-args', 'x-source-dir', 'x-ppp-vhost', 'x-script']);

/** Folders in which machines keep users, sites and programs. */
const PATH = /(?<![^\s:="'(<,;])(?:\/(?:home|Users|var\/www|var\/lib|srv|opt|usr\/(?:local|home|share)|root|mnt|tmp)\/[\w.~@%+-][\w.~@%+/-]{0,200}|[A-Z]:\\[\w.-][^\s"<>|:*?]{1,200})/u;
