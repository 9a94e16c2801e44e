import { describe, expect, it } from 'vitest';
import { eml, lintCase, reportsOf, testRule } from 'sendlint/testing';
import rule from '../../../rules/unsubscribe/link-required.ts';
import { ownTime } from '../../own-time.ts';

const MISSING = 'The body of this bulk mail shows no link to unsubscribe.';
const page = (body: string): string => `<html><body><p>News of the week.</p>${body}</body></html>`;
const reports = async (html: string): Promise<readonly string[]> => reportsOf(await lintCase(rule, { html, kind: 'bulk' })).map((line) => line.replace(/^\S+ /u, ''));

/** A footer in each language: the link speaks for itself, or the sentence around it does. */
const FOOTERS: Readonly<Record<string, string>> = {
  en: 'Had enough? <a href="/x">Unsubscribe</a>',
  'en preferences': '<a href="/x">Manage your email preferences</a>',
  'en sentence': "If you'd rather not receive these, <a href='/x'>click here</a>.",
  'en split word': '<a href="/x"><b>Un</b>sub<i>scribe</i></a>',
  'en zero width': '<a href="/x">U&#8203;nsub&#173;scribe</a>',
  'en wide': '<a href="/x">ＵＮＳＵＢＳＣＲＩＢＥ</a>',
  de: '<a href="/x">Vom Newsletter abmelden</a>',
  'de sentence': 'Wenn Sie keine weiteren Nachrichten wünschen, klicken Sie bitte <a href="/x">hier</a>.',
  fr: '<a href="/x">Se désabonner</a>',
  'fr without accents': '<a href="/x">Se desinscrire</a>',
  'fr sentence': 'Pour ne plus recevoir nos messages, cliquez <a href="/x">ici</a>.',
  es: '<a href="/x">Darse de baja</a>',
  'es sentence': 'Si no desea recibir más correos, pulse <a href="/x">aquí</a>.',
  ca: '<a href="/x">Donar-se de baixa</a>',
  pt: '<a href="/x">Cancelar inscrição</a>',
  it: '<a href="/x">Annulla l’iscrizione</a>',
  'it sentence': 'Se non vuoi più ricevere queste e-mail, clicca <a href="/x">qui</a>.',
  nl: '<a href="/x">Uitschrijven</a>',
  sv: '<a href="/x">Avregistrera dig</a>',
  da: '<a href="/x">Afmeld nyhedsbrev</a>',
  no: '<a href="/x">Meld deg av</a>',
  fi: '<a href="/x">Peruuta uutiskirjeen tilaus</a>',
  is: '<a href="/x">Afskrá mig</a>',
  et: '<a href="/x">Loobu uudiskirjast</a>',
  lv: '<a href="/x">Atteikties no jaunumiem</a>',
  lt: '<a href="/x">Atsisakyti naujienlaiškio</a>',
  pl: '<a href="/x">Wypisz się</a>',
  cs: '<a href="/x">Odhlásit odběr</a>',
  sk: '<a href="/x">Odhlásiť sa z odberu</a>',
  hu: '<a href="/x">Leiratkozás</a>',
  ro: '<a href="/x">Dezabonare</a>',
  hr: '<a href="/x">Odjava s liste</a>',
  sl: '<a href="/x">Odjavite se</a>',
  sr: '<a href="/x">Одјавите се</a>',
  bg: '<a href="/x">Отписване</a>',
  ru: '<a href="/x">Отписаться от рассылки</a>',
  'ru sentence': 'Если вы не хотите больше получать эти письма, нажмите <a href="/x">сюда</a>.',
  uk: '<a href="/x">Відписатися</a>',
  el: '<a href="/x">Απεγγραφή</a>',
  tr: '<a href="/x">Abonelikten çık</a>',
  'tr capitals': '<a href="/x">ABONELİKTEN ÇIK</a>',
  ar: '<a href="/x">إلغاء الاشتراك</a>',
  'ar without hamza': '<a href="/x">الغاء الاشتراك</a>',
  fa: '<a href="/x">لغو اشتراک</a>',
  he: '<a href="/x">להסרה מרשימת התפוצה</a>',
  hi: '<a href="/x">सदस्यता समाप्त करें</a>',
  zh: '<a href="/x">退订邮件</a>',
  'zh-TW': '<a href="/x">取消訂閱</a>',
  ja: '配信停止をご希望の方は<a href="/x">こちら</a>',
  ko: '<a href="/x">수신거부</a>',
  vi: '<a href="/x">Hủy đăng ký</a>',
  th: '<a href="/x">ยกเลิกการรับข่าวสาร</a>',
  id: '<a href="/x">Berhenti berlangganan</a>',
  ms: '<a href="/x">Berhenti melanggan</a>',
};

describe('the words of a link', () => {
  it.each(Object.entries(FOOTERS))('%s', async (_language, footer) => {
    expect(await reports(page(`<p>${footer}</p>`))).toEqual([]);
  });

  it('are also its title, its aria-label, and the alt of its images', async () => {
    expect(await reports(page('<a href="/x" title="Unsubscribe"><img src="u.png"></a>'))).toEqual([]);
    expect(await reports(page('<a href="/x" aria-label="Unsubscribe">×</a>'))).toEqual([]);
    expect(await reports(page('<a href="/x"><img src="u.png" alt="Unsubscribe"></a>'))).toEqual([]);
    expect(await reports(page('<map name="m"><area href="/x" alt="Unsubscribe"></map>'))).toEqual([]);
  });

  it('are not words that only look alike', async () => {
    for (const text of ['An unsubstantiated rumour', 'Visit Baja California', 'Read our story', 'Subscribe now', 'Log in'])
      expect(await reports(page(`<p><a href="/x">${text}</a></p>`))).toEqual([MISSING]);
  });
});

describe('a sentence around a link', () => {
  it('ends at a full stop, a bar and a block', async () => {
    expect(await reports(page('<p>We never make it hard to unsubscribe anywhere. Visit our <a href="/shop">new shop</a>.</p>'))).toEqual([MISSING]);
    expect(await reports(page('<p><a href="/web">Web version</a> | Unsubscribe</p>'))).toEqual([MISSING]);
    expect(await reports(page('<table><tr><td>Unsubscribe</td><td><a href="/shop">Our new shop</a></td></tr></table>'))).toEqual([MISSING]);
  });
  it('goes on over an abbreviation, a question and a line break', async () => {
    expect(await reports(page('<p>To stop receiving mail from Acme Inc. <a href="/x">click here</a>.</p>'))).toEqual([]);
    expect(await reports(page('<p>No longer want to receive this? <a href="/x">Click here</a>.</p>'))).toEqual([]);
    expect(await reports(page('<p>You can opt out at any time:<br><br><a href="/x">https://example.com/x</a></p>'))).toEqual([]);
  });
  it('may stand before a "click here", also in the block before when it ends with a colon', async () => {
    expect(await reports(page('<p>Want to be removed from our newsletter. Please <a href="/x">click here</a>.</p>'))).toEqual([]);
    expect(await reports(page('<p>To unsubscribe:</p><p><a href="/x">Click here</a></p>'))).toEqual([]);
  });
  it('says nothing of a link to the privacy policy', async () => {
    expect(await reports(page('<p>You may unsubscribe, see our <a href="/p">privacy policy</a></p>'))).toEqual([MISSING]);
  });
});

describe('a URL', () => {
  it.each([
    'https://example.com/unsubscribe?id=1', 'https://click.example.com/?u=https%3A%2F%2Fexample.com%2Fopt-out', 'https://example.de/abmelden/1',
    'https://example.com/Email_Preferences/1', 'mailto:leave-list-123@example.com', 'mailto:news@example.com?subject=REMOVE', 'https://example.com/%E9%80%80%E8%AE%A2',
  ])('%s says it', async (url) => {
    expect(await reports(page(`<p><a href="${url}">x</a></p>`))).toEqual([]);
  });
  it.each(['https://example.com/subscribe', 'https://thesun.example/sun-subscription', 'https://example.com/laptop-outlet', 'mailto:hello@example.com'])('%s does not', async (url) => {
    expect(await reports(page(`<p><a href="${url}">x</a></p>`))).toEqual([MISSING]);
  });
  it('that leads nowhere is no way out, unless a template engine fills it in', async () => {
    for (const href of ['', '#', '#top', 'javascript:void(0)']) expect(await reports(page(`<a href="${href}">Unsubscribe</a>`))).toEqual([`The link to unsubscribe leads nowhere: its href is "${href}".`]);
    expect(await reports(page('<a>Unsubscribe</a>'))).toEqual(['The link to unsubscribe leads nowhere: its href is "".']);
    expect(await reports(page('<a href="#" th:href="@{${out}}">Unsubscribe</a>'))).toEqual([]);
    expect(await reports(page('<a href="#unsubscribeLink#">Out</a>'))).toEqual([]);
    expect(await reports(page('<a href="#">Unsubscribe</a> <a href="/x">Unsubscribe</a>'))).toEqual([]);
  });
});

/** As each service's manual writes it; the link's own words say nothing. */
const TOKENS: Readonly<Record<string, string>> = {
  mailchimp: '*|UNSUB|*', sendgrid: '<%asm_group_unsubscribe_raw_url%>', 'sendgrid handlebars': '{{{unsubscribe}}}', 'sendgrid legacy': '[unsubscribe]',
  'customer.io': '{% unsubscribe_url %}', hubspot: '{{ unsubscribe_link }}', braze: '{{${set_user_to_unsubscribed_url}}}', brevo: '{{ unsubscribe }}', mailjet: '[[UNSUB_LINK_EN]]',
  salesforce: '%%unsub_center_url%%', 'salesforce subscription center': '%%subscription_center_url%%', iterable: '{{unsubscribeUrl}}', postmark: '{{{ pm:unsubscribe }}}',
  resend: '{{{RESEND_UNSUBSCRIBE_URL}}}', activecampaign: '%UNSUBSCRIBELINK%', mailerlite: '{$unsubscribe}', marketo: '{{system.unsubscribeLink}}', pardot: '%%email_preference_center%%',
  mailgun: '%unsubscribe_url%', aweber: '{!remove_web}', getresponse: '[[remove]]', zoho: '$[LI:UNSUBSCRIBE]$', moosend: '#unsubscribeLink#', keap: '~OptOut_1~',
  mailpoet: '[link:subscription_manage_url]', icontact: '[manage_your_subscription_url]', ses: '{{amazonSESUnsubscribeUrl}}', klaviyo: '{% manage_preferences_link %}',
};

describe('merge tags', () => {
  it.each(Object.entries(TOKENS))('%s in a link', async (_service, token) => {
    expect(await reports(page(`<p><a href="${token}">x</a></p>`))).toEqual([]);
  });
  it.each(['{% unsubscribe %}', "{% unsubscribe 'Leave' %}", '*|UNSUB|*', '[unsubscribe]', '{unsubscribe}', '##Unsubscribe##', '<unsubscribe>leave</unsubscribe>', '{{{ pm:unsubscribe }}}'])('%s in the text', async (token) => {
    expect(await reports(page(`<p>Enough? ${token}</p>`))).toEqual([]);
  });
  it('in a condition are no link', async () => {
    expect(await reports(page('<p>{% if customer.unsubscribed != true %}<a href="/shop">Shop</a>{% endif %}</p>'))).toEqual([MISSING]);
    expect(await reports(page('<p>{{#unless unsubscribed}}<a href="/shop">Shop</a>{{/unless}}</p>'))).toEqual([MISSING]);
  });
  it('count in any branch', async () => {
    expect(await reports(page('<table><tr>{{#if vip}}<td class="a">VIP{{else}}<td><a href="/leave">Unsubscribe</a>{{/if}}</td></tr></table>'))).toEqual([]);
    expect(await reports(page('<table><tr>{{#if vip}}<td class="a">VIP{{else}}<td><a href="/shop">Shop</a>{{/if}}</td></tr></table>'))).toEqual([MISSING]);
  });
  it('in a comment are no link', async () => {
    expect(await reports(page('<!-- <a href="*|UNSUB|*">Unsubscribe</a> -->'))).toEqual([MISSING]);
  });
});

describe('parts of templates', () => {
  it.each(['{{> footer}}', "{% include 'footer.html' %}", '<%= render "footer" %>', '{{{ body }}}', '{{ content_for_layout }} {% block footer %}{% endblock %}', "@include('footer')"])('%s', async (include) => {
    const { diagnostics, unchecked } = await lintCase(rule, { html: page(include), kind: 'bulk' });
    expect(diagnostics).toEqual([]);
    expect(unchecked).toHaveLength(1);
  });
  it('are told from variables', async () => {
    expect(await reports(page('<p style="color: {{ body_color }}">{{ content_title }} {{ first_name }}</p>'))).toEqual([MISSING]);
  });
});

testRule(rule, {
  good: [
    { name: 'an answer to a person is not bulk', message: eml`
      From: a@example.com
      Subject: Re: lunch
      In-Reply-To: <1@example.com>
      List-Unsubscribe: <https://example.com/u>

      Yes.
    `, unchecked: ['Only bulk mail is asked for this, and nothing tells whether this is bulk: set "kind" to "bulk" or "transactional".'] },
    { name: 'List-Unsubscribe as an encoded word agrees with a link', message: eml`
      From: news@example.com
      List-Unsubscribe: =?utf-8?Q?=3Chttps=3A=2F=2Fexample=2Ecom=2Fl=2F8f3a2c7d1e=3E?=
      Content-Type: text/html

      <p>News <a href="https://example.com/l/8f3a2c7d1e#top">enough</a></p>
    ` },
    { name: 'plain text: the URL may follow in the next paragraph', kind: 'bulk', message: eml`
      From: news@example.com

      News.

      To stop receiving this newsletter go to

      https://example.com/8f3a
    ` },
    { name: 'plain text: an answer', kind: 'bulk', message: eml`
      From: news@example.com

      News. Reply STOP to unsubscribe.
    ` },
    { name: 'a footer that list software appends as a part of its own', kind: 'bulk', message: eml`
      From: news@example.com
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html

      <p>News</p>
      --b
      Content-Type: text/plain

      To unsubscribe: https://example.com/options
      --b--
    ` },
  ],
  bad: [
    { name: 'the plain text alternative does not count', kind: 'bulk', message: eml`
      From: news@example.com
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain

      News. Unsubscribe: https://example.com/u
      --b
      Content-Type: text/html

      <body>
      <p>News</p>
      </body>
      --b--
    `, reports: ['13:1-13:8 The body of this bulk mail shows no link to unsubscribe.'] },
    { name: 'nor does it, or an AMP part, when the page stands deeper', kind: 'bulk', message: eml`
      From: news@example.com
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain

      News. Unsubscribe: https://example.com/u
      --b
      Content-Type: text/x-amp-html

      <a href="https://example.com/unsubscribe">Unsubscribe</a>
      --b
      Content-Type: multipart/mixed; boundary=c

      --c
      Content-Type: multipart/related; boundary=d

      --d
      Content-Type: text/html

      <p>News</p>
      --d--
      --c--
      --b--
    `, reports: ['21:1-21:12 The body of this bulk mail shows no link to unsubscribe.'] },
    { name: 'a link that Outlook is not shown', kind: 'bulk', html: '<body>\n<p>News</p>\n<!--[if !mso]><!--><a href="/x">Unsubscribe</a><!--<![endif]-->\n</body>', reports: ['4:1-4:8 Outlook on Windows shows no link to unsubscribe, though other clients do.'] },
    { name: 'a message without a body', kind: 'bulk', message: 'From: news@example.com\n\n', reports: ['1:1-1:23 The body of this bulk mail shows no link to unsubscribe.'], reencode: false },
  ],
});

const time = async (html: string): Promise<number> => {
  const start = ownTime();
  await reports(html);
  return ownTime() - start;
};

describe('hostile input', () => {
  it.each([
    ['links', '<a href="/x">to</a> '], ['nested links in blocks', '<div><v:rect href="/x">'], ['half wordings', 'no longer manage unsubscri '], ['placeholders', '{{ a }} '], ['openings', '<p>. {% '],
  ])('%s: twice as much takes about twice the time', { retry: 2 }, async (_name, piece) => {
    await time(page(piece.repeat(2_000)));
    const once = Math.min(await time(page(piece.repeat(4_000))), await time(page(piece.repeat(4_000))));
    const twice = Math.min(await time(page(piece.repeat(8_000))), await time(page(piece.repeat(8_000))));
    expect(twice).toBeLessThan(once * 3 + 60);
  });
});
