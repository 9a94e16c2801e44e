import rule from '../../../rules/html/conditional-comments.ts';
import { testRule } from '../../../src/testing/index.ts';

const NESTED = 'A comment in a conditional comment ends that one for all but Outlook, which then show what is for Outlook.';
const STRAY = 'No conditional comment is open that this could close.';
const UNCLOSED = 'This conditional comment is not closed by <![endif]-->.';
const CONDITION = 'Outlook cannot read this condition; the form is [if mso], [if !mso] or [if gte mso 9].';
const ENDING = 'This does not end the conditional comment; the form is <![endif]--> for one that began with <!--, and <![endif]> for one that did not.';
const MALFORMED = 'This is no conditional comment: Outlook does not open it, so nobody sees what is in it.';

testRule(rule, {
  good: [
    { name: 'ghost tables that open and close in two comments', html: '<!--[if mso]><table><tr><td><![endif]-->Hi<!--[if mso]></td></tr></table><![endif]-->' },
    { name: 'every way to write for all others', html: '<!--[if !mso]><!-->a<!--<![endif]--><!--[if !mso]><!-- -->b<!-- <![endif]--><!--[if !mso]>-->c<!--<![endif]-->' },
    { name: 'conditions', html: ['mso', '!mso', 'gte mso 9', '(gte mso 9)|(IE)', '!((mso)|(IE))', 'mso 16', 'mso | IE', 'lte mso 11'].map((condition) => `<!--[if ${condition}]><p>x</p><![endif]-->`).join('') },
    { name: 'what Word writes', html: '<p><![if !supportLists]>1.<![endif]></p><p><![if !supportEmptyParas]>&nbsp;<!\n[endif]></p><!--[if gte mso 9]><xml></xml><![endif]-->' },
    { name: 'Word’s marks inside a comment for Outlook', html: '<!--[if mso]><p><![if !supportLists]>1.<![endif]></p><![endif]-->' },
    { name: 'comments that only speak of ifs', html: '<!-- if you see this --><!-- [endif of the story --><!---->' },
    { name: 'a mark in which a template stands', html: '<!--[if {{ version }}]><p>x</p><![endif]-->' },
  ],
  bad: [
    { name: 'one in another', html: '<!--[if mso]><table><!--[if gte mso 16]><tr><![endif]--></table><![endif]-->', reports: [`1:21-1:41 ${NESTED}`] },
    { name: 'for all others inside one for Outlook', html: '<!--[if mso]><!--[if !mso]><!-->x<!--<![endif]--><![endif]-->', reports: [`1:14-1:33 ${NESTED}`] },
    { name: 'two ends', html: '<!--[if mso]>x<![endif]--><![endif]-->', reports: [`1:27-1:39 ${STRAY}`] },
    { name: 'the second is never closed', html: '<!--[if mso]>x<![endif]--><p>Hi</p><!--[if mso]>y', reports: [`1:36-1:49 ${UNCLOSED}`] },
    { name: 'an end without the end of the comment', html: '<!--[if mso]>x<![endif]><p>Hi</p>', reports: [`1:15-1:25 ${ENDING}`] },
    { name: 'misspelled marks', html: '<!--if mso]>x<![endif]--><!--[if mso>y<![end if]-->', reports: [`1:1-1:13 ${MALFORMED}`, `1:14-1:26 ${STRAY}`, `1:26-1:38 ${MALFORMED}`, `1:39-1:52 ${STRAY}`] },
    { name: 'conditions nobody can read', html: '<!--[if gte mso]>x<![endif]--><!--[if (mso]>x<![endif]--><!--[if mso &]>x<![endif]-->', reports: [`1:1-1:18 ${CONDITION}`, `1:31-1:45 ${CONDITION}`, `1:58-1:73 ${CONDITION}`] },
    { name: 'at most twenty', html: '<![endif]-->'.repeat(30), reports: Array.from({ length: 20 }, (_, index) => `1:${index * 12 + 1}-1:${index * 12 + 13} ${STRAY}`) },
  ],
});
