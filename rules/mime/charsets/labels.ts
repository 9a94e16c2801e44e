import type { Attribute, HtmlDocument } from 'sendlint/rule';

/** What is the same to a reader: names of one charset, and those that share its letters. */
export const family = (label: string): string => {
  const name = label.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  if (name === 'utf8' || name === 'unicode11utf8') return 'utf-8';
  if (/^(?:us)?ascii$|^ansix3/u.test(name)) return 'ascii';
  if (/^(?:iso88591|latin1|windows1252|cp1252|iso885915|latin9)$/u.test(name)) return 'western';
  if (/^(?:gb2312|gbk|gb18030|cp936|windows936|gb231280)$/u.test(name)) return 'chinese';
  if (/^(?:shiftjis|sjis|xsjis|mskanji|windows31j|cp932)$/u.test(name)) return 'shift-jis';
  if (/^(?:euckr|ksc56011987|ksc5601|windows949|cp949)$/u.test(name)) return 'korean';
  return name.replace(/^(?:cp|win)(125\d)$/u, 'windows$1');
};

/** The charset that the HTML itself names, and the attribute that does. */
export interface MetaCharset { readonly charset: string; readonly at: Attribute }

/** What `<meta charset>` or `<meta http-equiv=Content-Type>` of a document says; the first counts. */
export const metaCharset = (document: HtmlDocument): MetaCharset | undefined => {
  if (!/charset/iu.test(document.markup)) return undefined;
  for (const element of document.$('meta').toArray()) {
    const short = document.attribute(element, 'charset');
    if (short) return { charset: short.value.value.trim(), at: short };
    const content = document.attribute(element, 'content');
    const charset = element.attribs['http-equiv']?.toLowerCase() === 'content-type' ? CHARSET.exec(content?.value.value ?? '')?.[1] : undefined;
    if (content && charset !== undefined) return { charset, at: content };
  }
  return undefined;
};

const CHARSET = /charset\s*=\s*["']?([^\s"';]{1,60})/iu;
