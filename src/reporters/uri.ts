/** A path as a URI reference (RFC 3986): what has a meaning there is percent-encoded. An absolute path becomes a `file:` URI. */
export const uriOf = (path: string): string => {
  // Half a character has no UTF-8.
  const encoded = path.replaceAll(/\p{Cs}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//u.test(path)) return `file:///${path[0]}:${encoded.slice('C%3A'.length)}`;
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
};
