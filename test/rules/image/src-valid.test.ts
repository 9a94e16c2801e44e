import rule from '../../../rules/image/src-valid.ts';
import { eml, testRule } from '../../../src/testing/index.ts';

const UNKNOWN = 'Whether the addresses of images are made whole before the message is sent is not known.';

testRule(rule, {
  good: [
    { name: 'the web, a part, data', html: '<img src="https://example.com/a.png"><img src="HTTP://example.com/a.png"><img src="cid:a@b"><img src="data:image/png;base64,AA==">' },
    { name: 'an address a template writes', html: '<img src="{{ host }}/a.png"><img {{ src }}>' },
    { name: 'a base', html: '<base href="https://example.com/"><img src="a.png">' },
    { name: 'a template that may be built', html: '<img src="a.png"><img src="b.png">', unchecked: [UNKNOWN] },
    { name: 'only a set of sources', html: '<img srcset="https://example.com/a.png 2x">' },
    {
      name: 'a page saved with its parts',
      message: eml`
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary=b

        --b
        Content-Type: text/html
        Content-Location: https://example.com/

        <img src="a.png">
        --b
        Content-Type: image/png
        Content-Location: https://example.com/a.png

        --b--
      `,
      reencode: false,
    },
  ],
  bad: [
    { name: 'what is sent', html: '<img src="a.png">', final: true, reports: ['1:6-1:17 The address of the image is relative (a.png), and a message is nowhere it could count from.'] },
    { name: 'a drive and a share', html: '<img src="C:\\a.png"><img src="\\\\server\\a.png">', reports: ['1:6-1:20 The image is a file on a computer (C:\\a.png), and shown on that one only.', '1:26-1:46 The image is a file on a computer (\\\\server\\a.png), and shown on that one only.'] },
    { name: 'a space in the host', html: '<img src="https://exa mple.com/a.png">', reports: ['1:6-1:38 The address of the image has no host (https://exa mple.com/a.png).'] },
    { name: 'no address', html: '<img alt="A">', reports: ['1:1-1:14 The image names no file.'] },
  ],
});
