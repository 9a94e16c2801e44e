import rule from '../../../rules/content/image-only.ts';
import { eml, testRule } from '../../../src/testing/index.ts';

const page = (body: string): string => `<html><body>${body}</body></html>`;
const flyer = '<img src="https://example.com/flyer.png" width="600" height="800">';
const one = (characters: number): string => `The message is this image and ${characters} characters of visible text; fewer than 100 say almost nothing without it.`;

testRule(rule, {
  good: [
    { name: 'no image', html: page('<p>Hi</p>') },
    { name: 'enough text', html: page(`${flyer}<p>${'word '.repeat(25)}</p>`) },
    { name: 'a logo over a code', html: page('<img src="a.png" width="200" height="60"><p>Your code is 123456</p>') },
    { name: 'a logo of which only the width is stated', html: page('<img src="a.png" width="150"><p>Your code is 123456</p>') },
    { name: 'a tracking pixel', html: page('<img src="a.png" width="1" height="1"><p>Hi</p>') },
    { name: 'a picture behind the text', html: page('<div style="background-image:url(a.jpg);width:600px;height:300px">Spring is here</div>') },
    { name: 'a picture nobody sees', html: page(`<div style="display:none">${flyer}</div><p>Hi</p>`) },
    { name: 'an image of unknown size over a code', html: page('<img src="logo.png"><p>Your code is 123456</p>'), unchecked: ['The message does not say how large its images are shown, so whether they are its content is not known.'] },
    { name: 'a piece of a template', html: flyer, unchecked: ['The file is a piece of a message, so how much text stands beside its images is not known.'] },
    { name: 'the upper part of a template', html: `<html><body>${flyer}<table><tr><td>`, unchecked: ['The file is a piece of a message, so how much text stands beside its images is not known.'] },
    { name: 'a template that includes its text', html: page(`${flyer}{{> content }}`), unchecked: ['How much text the template will hold beside its images is not known.'] },
    { name: 'a template with many placeholders', html: page(`${flyer}<p>Dear {{ name }}, {{ greeting }} and {{ wishes }}</p>`), unchecked: ['How much text the template will hold beside its images is not known.'] },
    { name: 'a lower limit', html: page(`${flyer}<p>Spring is here. Come and see.</p>`), options: { characters: 20 } },
  ],
  bad: [
    { name: 'hidden text beside it', html: page(`${flyer}<div style="display:none">${'word '.repeat(50)}</div>`), reports: [`1:13-1:79 ${one(0)}`] },
    { name: 'an alternative text', html: page(`<img alt="${'word '.repeat(50)}" src="a.png" width="600" height="800">`), reports: [`1:13-1:312 ${one(0)}`] },
    { name: 'a placeholder that cannot be long enough', html: page(`${flyer}<p>Dear {{ name }}</p>`), reports: [`1:13-1:79 ${one(4)}`] },
    { name: 'a small image and no text at all', html: page('<img src="a.png" width="100" height="100">'), reports: [`1:13-1:55 ${one(0)}`] },
    { name: 'no size at all', html: page('<a href="https://example.com"><img src="a.png"></a> <a href="https://example.com/u">Unsubscribe</a>'), reports: [`1:43-1:60 ${one(11)}`] },
    { name: 'a width of a picture', html: page('<img src="a.png" width="600"><p>To leave this list write to us at any time.</p>'), reports: [`1:13-1:42 ${one(43)}`] },
    {
      name: 'a message whose HTML has no body tag, and whose text part does not help',
      message: eml`
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        Spring is here, and there is so much to see that it takes more than a hundred characters to tell you all about it.
        --b
        Content-Type: text/html

        <img src="https://example.com/flyer.png" width="600" height="800">
        --b--
      `,
      reports: [`11:1-11:67 ${one(0)}`],
    },
  ],
});
