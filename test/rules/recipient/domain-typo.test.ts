import { describe, expect, it } from 'vitest';
import { meantDomain } from '../../../rules/recipient/mailboxes/meant-domain.ts';
import { freeMailDomains, largeMailboxDomains } from '../../../src/rule.ts';

describe('the domain that was meant', () => {
  it.each([
    ['gmial.com', 'gmail.com'], ['gamil.com', 'gmail.com'], ['gmai.com', 'gmail.com'], ['gmal.com', 'gmail.com'], ['gmil.com', 'gmail.com'], ['gmaill.com', 'gmail.com'], ['gmmail.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'], ['gmaul.com', 'gmail.com'], ['gmail.con', 'gmail.com'], ['gmail.cmo', 'gmail.com'], ['gmail.co', 'gmail.com'], ['gmail.cm', 'gmail.com'], ['gmial.con', 'gmail.com'],
    ['googlemial.com', 'googlemail.com'], ['hotmial.com', 'hotmail.com'], ['hotmai.com', 'hotmail.com'], ['hotmal.com', 'hotmail.com'], ['homail.com', 'hotmail.com'], ['htomail.com', 'hotmail.com'], ['hotmial.fr', 'hotmail.fr'],
    ['outlok.com', 'outlook.com'], ['outllook.com', 'outlook.com'], ['uotlook.com', 'outlook.com'], ['yaho.com', 'yahoo.com'], ['yahooo.com', 'yahoo.com'], ['yhaoo.com', 'yahoo.com'], ['yahoo.co', 'yahoo.com'], ['yaho.co.uk', 'yahoo.co.uk'],
    ['iclod.com', 'icloud.com'], ['icluod.com', 'icloud.com'], ['comcats.net', 'comcast.net'], ['t-onlin.de', 't-online.de'], ['aol.con', 'aol.com'], ['garden.ogr', 'garden.org'], ['mail.garden.nte', 'mail.garden.net'],
  ])('%s: %s', (written, meant) => {
    expect(meantDomain(written)?.domain).toBe(meant);
  });

  it.each(['gmail.com', 'gmx.de', 'gmx.net', 'gmx.com', 'ymail.com', 'mail.com', 'email.com', 'hotmail.es', 'hotmail.nl', 'aol.de', 'yahoo.ca', 'yahoo.com.br', 'fmail.com', 'hmail.com', 'gail.com', 'hotmall.com', 'cloud.com', 'ucloud.com', 'outlook.fr',
    'live.com', 'like.com', 'web.de', 'wed.de', 'me.com', 'msn.com', 'libro.it', 'photon.me', 'garden.org', 'garden.co', 'example', '', '.com', 'a.b.c.d', '[192.0.2.1]', 'gmail.com.garden.org', 'verizon.com', 'earthlink.com', 'bell.net', 'orange.com', 'grange.fr'])('%j may be right', (domain) => {
    expect(meantDomain(domain)).toBeUndefined();
  });

  it('leaves every domain alone that people have mailboxes at', () => {
    for (const domain of [...largeMailboxDomains(), ...freeMailDomains()]) expect(meantDomain(domain), domain).toBeUndefined();
  });
});
