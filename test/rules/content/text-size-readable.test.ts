import rule from '../../../rules/content/text-size-readable.ts';
import { testRule } from '../../../src/testing/index.ts';

const page = (body: string): string => `<html><body>\n${body}\n</body></html>`;

testRule(rule, {
  good: [
    { name: 'ten pixels', html: page('<font size="1">Spring opens</font>') },
    { name: 'a raised sign', html: page('<p style="font-size:11px">Spring<sup style="font-size:7px">TM</sup></p>') },
    { name: 'hidden', html: page('<p style="font-size:1px">Spring opens</p><p style="font-size:0">Spring opens</p>') },
    { name: 'a tag decides', html: page('<div style="font-size:{{ size }}px"><p>Spring opens</p></div><div style="font:{{ font }}">Spring opens</div>') },
    { name: 'set again inside', html: page('<table style="font-size:4px"><tr><td style="font-size:14px">Spring opens</td></tr></table>') },
    { name: 'a lower limit', html: page('<p style="font-size:8px">Spring opens</p>'), options: { pixels: 8 } },
  ],
  bad: [
    { name: 'in points', html: page('<p style="font-size:6pt">Spring opens</p>'), reports: ['2:26-2:38 “Spring opens” is 8 px tall, under 10 px (places: 1, letters: 11).'] },
    { name: 'what multiplies', html: page('<div style="font-size:12px"><p style="font-size:.6em">Spring opens</p><p style="font-size:60%">on Saturday</p></div>'), reports: ['2:55-2:67 “Spring opens” is 7.2 px tall, under 10 px (places: 2, letters: 21).'] },
  ],
});
