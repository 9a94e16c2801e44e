import { describe, expect, it } from 'vitest';
import { fieldName, lowerName } from '../../src/message/field-name.ts';

describe('fieldName', () => {
  it('gives a name as written and in lower case', () => {
    expect(fieldName('X-Mailer')).toEqual({ written: 'X-Mailer', lower: 'x-mailer' });
    expect(lowerName('X-MAILER')).toBe('x-mailer');
    expect(lowerName('x-mailer')).toBe('x-mailer');
  });

  it('keeps each spelling once, but no long ones and not all that a hostile file has', () => {
    const kept = fieldName('X-Kept');
    expect(fieldName('X-Kept')).toBe(kept);
    const long = `X-${'a'.repeat(100)}`;
    expect(fieldName(long)).not.toBe(fieldName(long));
    for (let index = 0; index < 5000; index += 1) expect(fieldName(`X-${index}`).lower).toBe(`x-${index}`);
    expect(fieldName('X-Kept')).not.toBe(kept);
  });
});
