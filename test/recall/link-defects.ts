import { swap } from './clean.ts';
import type { Planted } from './defects.ts';

const MENU = 'Dogs are welcome outside the glass houses.</p>';
const BUTTON = '<a class="button" href="https://garden.example/tickets">Get your ticket</a>';
const TICKETS = 'Tickets: https://garden.example/tickets';

/** The template with one more line: a link of its own, found by its `href`. */
const linked = (rule: string, hrefs: readonly (readonly [name: string, href: string, text?: string])[]): readonly Planted[] =>
  hrefs.map(([name, href, text = 'Menu']) => ({
    family: 'links', name, rule, into: 'template', at: `href="${href}"`,
    plant: (source) => swap(source, MENU, `Dogs are welcome outside the glass houses.\n<a href="${href}">${text}</a></p>`),
  }));

/** The template with other markup in the place of its button. */
const markup = (rule: string, name: string, html: string): Planted => ({ family: 'links', name, rule, into: 'template', at: html, plant: (source) => swap(source, BUTTON, html) });

/** Links in both versions of the newsletter, so that they say the same. */
const elsewhere = (rule: string, name: string, urls: readonly string[], at: string): Planted => ({
  family: 'links', name, rule, into: 'newsletter', at,
  plant: (source) => swap(swap(source, TICKETS, [TICKETS, ...urls.map((url) => `Ferns: ${url}`)].join('\n')), BUTTON, [BUTTON, ...urls.map((url, index) => `<a href="${url}">${FERNS[index] ?? 'Fern'}</a>`)].join('\n')),
});

const FERNS = ['Maidenhair', 'Staghorn', 'Ostrich', 'Hart’s tongue', 'Royal', 'Lady', 'Sword', 'Tree', 'Holly', 'Bracken', 'Water', 'Cinnamon', 'Beech', 'Oak', 'Marsh', 'Sensitive', 'Button', 'Boston', 'Silver', 'Rabbit’s foot', 'Polypody', 'Spleenwort', 'Filmy', 'Adder’s tongue', 'Moonwort'];

/** Defects of links. */
export const links: readonly Planted[] = [
  ...linked('link/empty', [['nothing', ''], ['a scheme alone', 'https://']]),
  ...linked('link/placeholder', [['#', '#'], ['a script that does nothing', 'javascript:void(0)'], ['example.com', 'https://www.example.com/menu'], ['a word', 'YOUR_URL']]),
  ...linked('link/relative', [['a path', '/menu'], ['a file', 'menu.html'], ['no scheme', 'www.garden.example/menu'], ['two slashes', '//garden.example/menu']]),
  ...linked('link/script', [['a script', "javascript:open('menu')"], ['Basic', 'vbscript:MsgBox(1)']]),
  ...linked('link/file', [['a file', 'file:///C:/Users/ana/menu.pdf'], ['a share', '\\\\office\\menu.pdf']]),
  ...linked('link/data', [['a page', 'data:text/html,%3Cp%3ESoup%3C/p%3E'], ['in base64', 'data:text/html;base64,PHA+U291cDwvcD4=']]),
  ...linked('link/https', [['http', 'http://garden.example/menu'], ['another host', 'http://cafe.garden.example/']]),
  ...linked('link/ip-address', [['an address', 'https://203.0.113.7/menu'], ['a number', 'https://3405803783/menu']]),
  elsewhere('link/ip-address', 'in text', ['https://203.0.113.7/ferns'], 'Ferns: https://203'),
  ...linked('link/user-info', [['a password', 'https://ana:soup@garden.example/menu'], ['a host before the @', 'https://bank.example@garden.example/']]),
  ...linked('link/port', [['8443', 'https://garden.example:8443/menu'], ['too large', 'https://garden.example:70000/menu']]),
  ...linked('link/homograph', [['a Cyrillic letter', 'https://gаrden.example/menu'], ['Cyrillic throughout', 'https://сосо.org/'], ['a zero-width space', 'https://gar\u200Bden.example/']]),
  ...linked('link/text-mismatch', [['another host', 'https://garden.example/menu', 'www.paypal.com'], ['https shown, http behind', 'http://garden.org/menu', 'https://garden.org/menu']]),
  ...linked('link/deceptive-host', [['a whole name before', 'https://www.paypal.com.garden.org/'], ['.net', 'https://ferns.net.garden.org/menu']]),
  ...linked('link/shortener', [['bit.ly', 'https://bit.ly/3xSoup'], ['under a name', 'https://soup.page.link/x1']]),
  ...linked('link/private-host', [['localhost', 'https://localhost:3000/menu'], ['a private address', 'https://192.168.1.20/menu'], ['staging', 'https://staging.garden.example/menu'], ['a tunnel', 'https://4f2a.ngrok-free.app/menu']]),
  ...linked('link/malformed', [['a space', 'https://garden.example/the menu'], ['two schemes', 'https://https://garden.example/menu'], ['a second question mark', 'https://garden.example/menu?a=1?b=2'], ['encoded twice', 'https://garden.example/menu?d=a%2520b']]),
  ...linked('link/length', [['2,100 characters', `https://garden.example/menu?k=${'7c1f0a'.repeat(350)}`], ['9,000 characters', `https://garden.example/menu?k=${'7c1f0a'.repeat(1500)}`]]),
  ...linked('link/escape-needless', [['in the host', 'https://%67arden.example/menu'], ['in the path', 'https://garden.example/%6D%65nu']]),
  ...linked('link/host-random', [['consonants', 'https://xkcdfgjkl.example/'], ['a number', 'https://d1a2b3c4.garden.example/']]),
  ...linked('link/fragment-target', [['no such place', '#menu'], ['other letters', '#Menu']]),
  ...linked('link/mailto-valid', [['no address', 'mailto:'], ['no @', 'mailto:ana at garden.example'], ['two question marks', 'mailto:ana@garden.example?subject=Soup?body=Hello']]),
  ...linked('link/tel-valid', [['letters', 'tel:+44-GARDEN'], ['too short', 'tel:+44-20']]),
  ...linked('link/open-redirect', [['Google', 'https://www.google.com/url?q=https://garden.org/'], ['a parameter', 'https://ferns.org/out?url=https%3A%2F%2Fgarden.org%2F']]),
  ...linked('link/suspicious-tld', [['.top', 'https://garden.top/'], ['.click', 'https://garden.click/menu']]),
  markup('link/unsubscribe-form', 'Google', '<a href="https://docs.google.com/forms/d/1x/viewform">Unsubscribe here</a>'),
  markup('link/unsubscribe-form', 'Jotform', '<a href="https://form.jotform.com/2407">Opt out</a>'),
  elsewhere('link/own-domain', 'one domain', FERNS.map((_, index) => `https://ferns.org/${index}`), '<a href="https://ferns.org/0"'),
  elsewhere('link/own-domain', 'two domains', FERNS.map((_, index) => `https://${index % 3 === 0 ? 'pond' : 'ferns'}.org/${index}`), '<a href="https://ferns.org/1"'),
];
