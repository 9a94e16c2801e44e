import type { Difference } from '../difference.ts';
import { contentSeenDifferences } from './content-seen.ts';
import { freeMailDifferences } from './free-mail.ts';
import { headerFieldDifferences } from './header-fields.ts';

/** Every known difference between a rule and its twin in SpamAssassin, by category. */
export const DIFFERENCES: readonly Difference[] = [...contentSeenDifferences, ...freeMailDifferences, ...headerFieldDifferences];
