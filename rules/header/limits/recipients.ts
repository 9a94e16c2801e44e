import type { HeaderField, Message } from 'sendlint/rule';

/** How many recipients a message has, and where it says so. */
export interface Recipients { readonly count: number; readonly fields: readonly HeaderField[] }

/** The recipients of To, Cc and Bcc; those that the server is told, where these are more. */
export const recipientsOf = ({ header, envelope }: Message): Recipients => {
  const fields = [...header.all('to'), ...header.all('cc'), ...header.all('bcc')];
  let named = 0;
  for (const { addresses } of fields) named += addresses.length;
  return { count: Math.max(named, envelope?.to.length ?? 0), fields };
};

/** The first recipient over a limit, counted over all fields; the first field where only the server is told of so many. */
export const placeOver = ({ fields }: Recipients, limit: number): HeaderField | HeaderField['addresses'][number] | undefined => {
  let before = 0;
  for (const { addresses } of fields) {
    const address = addresses[limit - before];
    if (address) return address;
    before += addresses.length;
  }
  return fields[0];
};
