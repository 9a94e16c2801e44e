/** One `data:` image in a source: where its URI stands, and where its media type and parameters end; UTF-16 units. */
export interface DataImage { readonly start: number; readonly headEnd: number; readonly end: number }

const START = 'data:image/';
/** A media type with parameters; a longer one is no place to point at. */
const LONGEST_HEAD = 120;

/** Every `data:` image of an HTML source (RFC 2397), in attributes and in CSS, one scan. */
export const dataImages = (source: string): readonly DataImage[] => {
  const images: DataImage[] = [];
  const lower = source.toLowerCase();
  // A few letters grow when made small; then places would be wrong, and only the usual spelling is found.
  const text = lower.length === source.length ? lower : source;
  for (let start = text.indexOf(START); start >= 0;) {
    let end = start + START.length;
    while (end < text.length && !isEnd(text.charCodeAt(end))) end += 1;
    const head = text.slice(start, Math.min(end, start + LONGEST_HEAD));
    images.push({ start, headEnd: start + (head.includes(',') ? head.indexOf(',') : Math.min(head.length, 30)), end });
    start = text.indexOf(START, end);
  }
  return images;
};

/** `"`, `'`, `)`, `<`, `>`, and the space that ends an unquoted attribute; a line break may stand inside base64. */
const isEnd = (code: number): boolean => code === 34 || code === 39 || code === 41 || code === 60 || code === 62 || code === 32;
