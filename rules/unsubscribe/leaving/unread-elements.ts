/** Elements whose text is no text of the body. */
export const UNREAD: ReadonlySet<string> = new Set(['head', 'style', 'script', 'template', 'title', 'noscript', 'xml', 'o:officedocumentsettings']);
