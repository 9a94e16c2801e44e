import { describe, expect, it } from 'vitest';
import { eml, testRule } from 'sendlint/testing';
import rule from '../../../rules/attachment/mentioned-missing.ts';
import { WORDINGS } from '../../../rules/attachment/mentions/mention-wordings.ts';
import { findMention } from '../../../rules/attachment/mentions/mentions.ts';
import { ownTime } from '../../own-time.ts';

const plain = (text: string): string => `From: anna@example.com\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
const said = (text: string): string | undefined => {
  const mention = findMention(text, () => false);
  return mention && text.slice(mention.start, mention.end);
};

const time = (count: number): number => {
  const text = 'if the attached file is attached. '.repeat(count);
  const started = ownTime();
  findMention(text, () => false);
  return ownTime() - started;
};

describe('the wordings', () => {
  it('are of at least ten languages, each phrase with a stem, in lower case', () => {
    expect(WORDINGS.length).toBeGreaterThanOrEqual(25);
    for (const { language, stems, phrases } of WORDINGS) {
      for (const phrase of phrases) expect([language, phrase, stems.some((stem) => phrase.includes(stem))]).toEqual([language, phrase, true]);
      expect([...stems, ...phrases].every((text) => text === text.toLowerCase())).toBe(true);
    }
  });

  it('are each found', () => {
    for (const { phrases } of WORDINGS) for (const phrase of phrases) expect(said(`x. ${phrase.replace('*', '')}`), phrase).toBeDefined();
  });

  it.each([
    'Please see the attached invoice.', 'Two tickets for Saturday are attached as a PDF.', 'The price list is attached.', 'My notes are attached to this email.', 'Die Rechnung finden Sie im Anhang.', 'Anbei die Unterlagen.', 'Vous trouverez ci-joint le devis.', 'Le envío los datos en el archivo adjunto.', 'Segue em anexo o relatório.',
    'In allegato trova la fattura.', 'Zie bijlage voor de offerte.', 'Se bifogad fil.', 'Se vedhæftede fil.', 'Liitteenä lasku.', 'W załączniku przesyłam fakturę.', 'V příloze zasílám fakturu.', 'Mellékelten küldöm a számlát.',
    'Faturanız ekte.', 'Счёт во вложении.', 'Рахунок у вкладенні.', 'Επισυνάπτω το τιμολόγιο.', 'מצורף הקובץ.', 'تجدون مرفقا الفاتورة.', '請査収ください。資料を添付いたします。', '请见附件。', '첨부파일을 확인해 주세요.', 'Xin xem tệp đính kèm.', 'Vă trimit documentul atașat.',
  ])('%s', (text) => {
    expect(said(text)).toBeDefined();
  });

  it.each([
    'There are no strings attached.', 'I did not attach it; nothing is attached.', 'If you see the attached form, sign it.', 'Did you see the attached file?', 'The rope is attached to the boat.', 'Much importance is attached to it.', 'The list is attached below.', 'Die Anlage läuft wieder.', 'Keine Datei im Anhang.',
    'The attachment theory of Bowlby', 'Anhang B des Vertrags', 'Never open the attached files of strangers.', 'El archivo no está adjunto.', '没有附件',
  ])('%s (nothing)', (text) => {
    expect(said(text)).toBeUndefined();
  });

  it('are looked for in linear time', () => {
    time(2000);
    expect(time(40_000)).toBeLessThan(4000);
  });
});

testRule(rule, {
  good: [
    { name: 'sees a file', message: eml`
      From: anna@example.com
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b

      See attached.
      --b
      Content-Type: application/pdf

      %PDF-1.4
      --b--
    ` },
    { name: 'leaves a quoted question alone', message: plain('No.\n\n> I have attached the plan.') },
    { name: 'leaves a forwarded message alone', message: plain('FYI\n\n---------- Forwarded message ----------\nFrom: b@example.com\n\nI have attached the plan.') },
    { name: 'leaves an Outlook quotation alone', message: plain('FYI\n\nFrom: Bea <b@example.com>\nSent: Monday\nTo: Anna\n\nI have attached the plan.') },
    { name: 'leaves a blockquote alone', message: 'From: a@example.com\nContent-Type: text/html; charset=utf-8\n\n<p>No.</p><blockquote><p>See attached.</p></blockquote>\n' },
    { name: 'takes a link to a file for one', message: plain('See attached: https://drive.google.com/file/d/1') },
    { name: 'cannot tell of a template', html: '<p>See attached.</p>', unchecked: ['The template says “See attached”; whether something is attached shows only in a message.'] },
  ],
  bad: [
    { name: 'takes no logo for a file', message: eml`
      From: anna@example.com
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html

      <p>See attached. <img src="cid:logo"></p>
      --b
      Content-Type: image/png; name="logo.png"
      Content-Disposition: inline; filename="logo.png"
      Content-ID: <logo>

      x
      --b--
    `, reports: ['8:4-8:16 The text says “See attached”, but nothing is attached.'] },
    { name: 'reports one of two alternatives', message: eml`
      From: anna@example.com
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b

      --b

      The plan is attached.
      --b
      Content-Type: text/html

      <p>The plan is attached.</p>
      --b--
    `, reports: ['7:10-7:21 The text says “is attached”, but nothing is attached.'] },
  ],
});
