import { render } from 'react-email';
import { expect, test } from 'vitest';
import 'sendlint/vitest';
import Receipt from './previews/receipt';
import Welcome from './previews/welcome';

test.each([['receipt', <Receipt />], ['welcome', <Welcome />]])('the %s may be sent', async (name, email) => {
  await expect(await render(email)).toPassLint({ path: `${name}.html`, preset: 'transactional', final: true });
});
