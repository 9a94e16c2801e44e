import type { Difference } from '../difference.ts';
import { contentSeenDifferences } from './content-seen.ts';
import { contentWordDifferences } from './content-words.ts';
import { freeMailDifferences } from './free-mail.ts';
import { headerFieldDifferences } from './header-fields.ts';
import { htmlPartDifferences } from './html-parts.ts';
import { linkAddressDifferences } from './link-addresses.ts';
import { mimePartDifferences } from './mime-parts.ts';

/** Every known difference between a rule and its twin in SpamAssassin, by category. */
export const DIFFERENCES: readonly Difference[] = [...contentSeenDifferences, ...contentWordDifferences, ...freeMailDifferences, ...headerFieldDifferences, ...mimePartDifferences, ...htmlPartDifferences, ...linkAddressDifferences];
