import { describe, expect, it } from 'vitest';
import { deceitOf } from '../../../rules/attachment/files/names.ts';
import { ownTime } from '../../own-time.ts';

const kind = (name: string): string | undefined => deceitOf(name)?.messageId;

describe('a file name', () => {
  it.each([
    'archive.tar.gz', 'report.xml.gz', 'report.v1.2.pdf', 'photo.final.jpg', 'setup.v1.2.exe', 'jquery.min.js', 'setup.exe', 'Invoice No. 4.pdf', '.htaccess', 'README',
    'a  b.pdf', 'folded\tname.pdf', 'תכנית\u200F.pdf', 'می\u200Cخواهم.pdf', '👩\u200D🌾.png', 'हिन्\u200Dदी.pdf', 'photo.jpg.pdf', 'site.example.com.zip', 'a.pdf.zip',
  ])('%j deceives nobody', (name) => {
    expect(deceitOf(name)).toBeUndefined();
  });

  it.each([
    ['plan.pdf.exe', 'double'], ['plan.PDF .Exe', 'double'], ['photo.jpg.lnk', 'double'], ['table.xlsx.js', 'double'],
    ['cod\u202Egpj.exe', 'direction'], ['a\u2067b.pdf', 'direction'], ['a\u200Bb.pdf', 'invisible'], ['plan\u200E.pdf', 'invisible'], ['pl\u200Dan.pdf', 'invisible'], ['\uFEFFplan.pdf', 'invisible'],
    ['plan\u0000.pdf', 'control'], ['plan\u0085.pdf', 'control'], ['plan      .exe', 'gap'], ['plan.pdf\u3000\u3000\u3000\u3000.scr', 'gap'], ['plan.pdf ', 'trailing'], ['plan.exe...', 'trailing'],
  ])('%j deceives: %s', (name, messageId) => {
    expect(kind(name)).toBe(messageId);
  });

  it('is judged in linear time', () => {
    const once = ' '.repeat(200_000);
    const started = ownTime();
    deceitOf(`${once}x`);
    deceitOf(`${'. '.repeat(200_000)}exe`);
    expect(ownTime() - started).toBeLessThan(2000);
  });
});
