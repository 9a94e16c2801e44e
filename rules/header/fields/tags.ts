import { findTags } from 'sendlint/rule';

/** Whether a template still has to fill something into a value: then nobody knows what it will be. */
export const holdsTags = (value: string): boolean => findTags(value).length > 0;
