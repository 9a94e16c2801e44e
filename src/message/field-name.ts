/** The spellings of field names that were met, and each in lower case. */
const known = new Map<string, FieldName>();
const MOST = 2000;
const LONGEST = 60;

/** The name of a field as it is written, and as it is looked up. */
export interface FieldName { readonly written: string; readonly lower: string }

/** Names are few, and each is looked up by many: a spelling is put in lower case, and hashed, once and not for each message. */
export const fieldName = (name: string): FieldName => {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (name.length > LONGEST) return { written: name, lower: name.toLowerCase() };
  // Only a hostile file has so many.
  if (known.size >= MOST) known.clear();
  // A copy: a slice would keep the whole header it was cut from.
  const written = Buffer.from(name).toString();
  const made = { written, lower: written.toLowerCase() };
  known.set(written, made);
  known.set(made.lower, made.lower === written ? made : { written: made.lower, lower: made.lower });
  return made;
};

/** The name of a field in lower case. */
export const lowerName = (name: string): string => known.get(name)?.lower ?? name.toLowerCase();
