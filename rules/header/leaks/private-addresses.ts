/** RFC 1918, RFC 3927 (169.254) and RFC 6598 (100.64): IPv4 addresses of a network's inside. */
const PRIVATE = /(?<![\w.-])(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d{1,3}\.\d{1,3}(?![\w-]|\.\d)/u;
/** RFC 4193 (fd00::/8) and RFC 4291 (fe80::/10). */
const PRIVATE_SIX = /(?<![\w:])(?:fd[0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:]{2,40}/iu;

/** The first address in a text that only its own network knows. */
export const privateAddress = (text: string): { readonly start: number; readonly name: string } | undefined => {
  const match = PRIVATE.exec(text) ?? PRIVATE_SIX.exec(text);
  return match === null ? undefined : { start: match.index, name: match[0] };
};
