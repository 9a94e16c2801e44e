/** A mistake as it is made in the sources of a project, and where its build carries it. */
export interface Slip {
  readonly name: string;
  /** The file it is made in, and what in it is written as what else. The text stands there once. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The built file it is found in, behind which text of it, and by which rule; not where the build carries it nowhere. */
  readonly found?: { readonly file: string; readonly behind: string; readonly rule: string };
}

/** A project of `examples/` with a build of its own. */
export interface Project {
  readonly folder: string;
  /** What its build makes, all of it. */
  readonly built: readonly string[];
  /** Other scripts that lint, through the API: each passes, and with the mistakes ends with an error that says this. */
  readonly refusing: readonly { readonly script: string; readonly says: string }[];
  readonly slips: readonly Slip[];
}

/** The projects whose build renders, and lints itself or leaves a folder to lint. */
export const projects: readonly Project[] = [
  {
    folder: 'react-email',
    built: ['out/receipt.html', 'out/welcome.html'],
    refusing: [{ script: 'test', says: 'receipt.html must not be sent: ' }],
    slips: [
      {
        name: 'a prop that is not passed', file: 'previews/welcome.tsx', from: ' name="Ada"', to: '',
        found: { file: 'out/welcome.html', behind: '>Welcome, ', rule: 'template/unresolved-placeholder' },
      },
      {
        name: 'a <Column> outside a <Row>', file: 'emails/receipt.tsx', from: '{items.map(', to: '<Column>Paid</Column>{items.map(',
        found: { file: 'out/receipt.html', behind: '>Paid</td>', rule: 'html/valid' },
      },
    ],
  },
  {
    folder: 'maizzle',
    built: ['dist/newsletter.html', 'dist/order-sent.html'],
    refusing: [{ script: 'build', says: ' must not be sent: 1 error.' }],
    slips: [
      {
        name: 'a loop of the sending service without its end', file: 'emails/order-sent.vue', from: '{% endfor %}', to: '',
        found: { file: 'dist/order-sent.html', behind: 'In it:</p> ', rule: 'template/block-balanced' },
      },
      {
        name: 'an id in a component that is used twice', file: 'components/Offer.vue', from: '<table class', to: '<table id="offer" class',
        found: { file: 'dist/newsletter.html', behind: 'while there is any</p></td></tr></table><table ', rule: 'html/valid' },
      },
    ],
  },
  {
    folder: 'mjml',
    built: ['out/welcome.html'],
    // The build ends before it writes: what is linted in `out/` is the email without the mistake.
    refusing: [{ script: 'build', says: 'emails/welcome.mjml:11:51 error html/valid' }, { script: 'test', says: 'error html/valid' }],
    slips: [{ name: 'a tag that is not closed', file: 'emails/welcome.mjml', from: '<b>nearly</b>', to: '<b>nearly' }],
  },
];
