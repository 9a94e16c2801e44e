import { describe, expect, it } from 'vitest';
import { sendingOf } from '../../src/lint/sending.ts';
import type { SendingSettings } from '../../src/lint/sending.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import type { Sending } from '../../src/rule.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { ownTime } from '../own-time.ts';

const read = async (text: string, settings: SendingSettings = {}): Promise<Sending> => {
  const isPage = text.startsWith('<');
  const file = new SourceFile(isPage ? 'a.html' : 'a.eml', bytesSource(new TextEncoder().encode(text)));
  return sendingOf(await (isPage ? templateReader : emlReader).read(file), settings);
};
const kindOf = async (...fields: readonly string[]): Promise<Sending['kind']> => (await read(`From: a@example.com\n${fields.join('\n')}\n\nText\n`)).kind;

describe('the settings', () => {
  it('win over what the message shows', async () => {
    const message = 'Subject: Reset your password\nX-PM-Message-Id: 1\nList-Unsubscribe: <https://example.com/u>\n\nx';
    const sending = await read(message, { kind: 'bulk', service: 'resend', providers: ['gmail'] });
    expect([sending.kind, sending.service, sending.providers]).toEqual(['bulk', 'resend', ['gmail']]);
  });
});

describe('bulk mail shows by', () => {
  it.each([
    ['List-Unsubscribe: <https://example.com/u>'], ['X-CampaignID: 7'], ['X-MC-User: 7'], ['X-Mailer: MailChimp Mailer - **CID1**'],
    ['list-unsubscribe: <https://example.com/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nSubject: Summer sale'],
  ])('%s', async (fields) => {
    expect(await kindOf(fields)).toBe('bulk');
  });

  it('merge tags that only campaigns have', async () => {
    expect((await read('<body><a href="*|UNSUB|*">Leave</a></body>')).kind).toBe('bulk');
    expect((await read('<body>*|LIST:DESCRIPTION|*</body>')).service).toBe('mailchimp');
    expect((await read('<body><a href="%%unsub_center_url%%">x</a></body>')).service).toBe('salesforce-marketing-cloud');
    expect((await read('From: a@example.com\nContent-Type: text/html\n\n<a href="{{{RESEND_UNSUBSCRIBE_URL}}}">x</a>')).kind).toBe('bulk');
  });
});

describe('transactional mail shows by', () => {
  it.each([
    'Reset your password', 'Your verification code is 123456', 'Order confirmation #1234', 'Ihre Rechnung Nr. 7', 'Réinitialisation de votre mot de passe', 'Código de verificación',
    'Подтверждение заказа № 5', '验证码', 'パスワード再設定のご案内', '비밀번호 재설정', 'Şifrenizi mi unuttunuz?', 'PASSWORD RESET',
  ])('the subject %s', async (subject) => {
    expect(await kindOf(`Subject: ${subject}`)).toBe('transactional');
  });
  it('Auto-Submitted and X-Auto-Response-Suppress', async () => {
    expect(await kindOf('Auto-Submitted: auto-generated')).toBe('transactional');
    expect(await kindOf('X-Auto-Response-Suppress: All')).toBe('transactional');
    expect(await kindOf('Auto-Submitted: no')).toBeUndefined();
  });
});

describe('nothing is known', () => {
  it.each([
    ['of a personal message', 'Subject: Lunch?'],
    ['of a receipt with unsubscribe fields', 'Subject: Your receipt from Acme\nList-Unsubscribe: <https://example.com/u>'],
    ['of a notice with unsubscribe fields', 'Subject: Changes to our terms of service\nList-Unsubscribe: <https://example.com/u>'],
    ['of automatic mail with unsubscribe fields', 'Auto-Submitted: auto-generated\nList-Unsubscribe: <https://example.com/u>'],
    ['of a post to a list', 'List-Post: <mailto:l@example.com>\nList-Unsubscribe: <https://example.com/u>'],
    ['of a post to an old list', 'Mailing-List: list l@example.com\nList-Unsubscribe: <mailto:u@example.com>'],
    ['of an answer', 'Subject: RE: Sale\nList-Unsubscribe: <mailto:u@example.com>'],
    ['of what an autoresponder marks', 'Precedence: bulk'],
  ])('%s', async (_name, fields) => {
    expect(await kindOf(fields)).toBeUndefined();
  });
  it('of a template with a variable', async () => {
    expect((await read('<body>Hello {{name}}, *|FNAME|*</body>')).kind).toBeUndefined();
  });
});

describe('the service', () => {
  it.each([
    ['X-SG-EID: x', 'sendgrid'], ['X-SES-Outgoing: 2024', 'amazon-ses'], ['X-Mailgun-Sid: x', 'mailgun'], ['X-PM-Message-Id: x', 'postmark'], ['X-MJ-Mid: x', 'mailjet'],
    ['X-Mandrill-User: x', 'mandrill'], ['X-MC-User: x', 'mailchimp'], ['X-Mailin-EID: x', 'brevo'],
  ])('%s is %s', async (field, service) => {
    expect((await read(`${field}\n\nx`)).service).toBe(service);
  });
  it('is unknown where nothing tells', async () => {
    expect((await read('From: a@example.com\n\nx')).service).toBeUndefined();
  });
});

describe('hostile input', () => {
  it('is read in linear time', async () => {
    const start = ownTime();
    expect((await read(`<body>${'*|LIST %% {% unsub UNSUB '.repeat(40_000)}</body>`)).kind).toBeUndefined();
    expect(await kindOf(`Subject: ${'reset '.repeat(50_000)}`)).toBeUndefined();
    expect(ownTime() - start).toBeLessThan(3_000);
  });
});
