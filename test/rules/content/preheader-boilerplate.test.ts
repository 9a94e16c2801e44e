import rule from '../../../rules/content/preheader-boilerplate.ts';
import { testRule } from '../../../src/testing/index.ts';

const page = (body: string): string => `<html><body>\n<p>${body}</p>\n</body></html>`;
const said = (text: string): string => `Beside the subject an inbox shows “${text}”, for no preheader is hidden before it.`;

testRule(rule, {
  good: [
    { name: 'words of its own', html: page('Hello Ada, the gates open on Saturday.') },
    { name: 'a note further down', html: page(`${'The gates open on Saturday. '.repeat(6)}<a href="https://example.com/v">View in browser</a>`) },
    { name: 'a tag may be a preheader', html: `<html><body><div style="display:none">{{ preheader }}</div><p>View in browser</p></body></html>` },
    { name: 'a piece of a page', html: '<p>View in browser</p>' },
  ],
  bad: [
    { name: 'German', html: page('Falls diese E-Mail nicht richtig angezeigt wird, hier klicken'), reports: [`2:4-2:65 ${said('Falls diese E-Mail nicht richtig angezeigt wird, hier klicke…')}`] },
    { name: 'French', html: page('Voir la version en ligne'), reports: [`2:4-2:28 ${said('Voir la version en ligne')}`] },
    { name: 'Japanese', html: page('このメールをブラウザで見る'), reports: [`2:4-2:17 ${said('このメールをブラウザで見る')}`] },
    { name: 'a curly apostrophe', html: page('Can’t see this email?'), reports: [`2:4-2:25 ${said('Can’t see this email?')}`] },
  ],
});
