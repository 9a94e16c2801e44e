import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { testStringIn } from './probes/test-strings.ts';

export default defineRule({
  name: 'content/gtube',
  description: 'Test strings make every filter refuse a message, whatever else it says.',
  advice: 'Take the test string out; to write about it, break it over two lines or send it as a file.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'SpamAssassin: the GTUBE', url: 'https://spamassassin.apache.org/gtube/' },
    { title: 'rspamd: GTUBE patterns', url: 'https://rspamd.com/doc/other/gtube_patterns.html' },
    { title: 'EICAR: the anti-malware test file', url: 'https://www.eicar.org/download-anti-malware-testfile/' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'GTUBE', score: 1000, of: ['spam'] },
  ],
  messages: {
    spam: 'This is the test string for spam filters: SpamAssassin gives it 1000 points, and rspamd refuses it.',
    tested: 'This is a test string of rspamd, which {{action}} where it is turned on.',
    phishing: 'This is the test string for phishing filters.',
    virus: 'This is the test string for virus scanners.',
  },
  stateless: true,

  create({ report }) {
    const judge = (text: SourceText): void => {
      const probe = testStringIn(text.value);
      if (!probe) return;
      const at = text.span(probe.start, probe.end);
      if (probe.kind === 'tested') report({ messageId: 'tested', at, data: { action: probe.action } });
      else report({ messageId: probe.kind, at });
    };
    return {
      field: { subject({ value }) { judge(value); } },
      // Hidden text counts: a filter reads the source.
      part: { 'text/*'({ text }) { if (text) judge(text); } },
    };
  },
});
