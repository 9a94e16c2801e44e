import { escapeControls } from './escape.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text for XML, in an element or an attribute. Controls and half characters, which XML 1.0 §2.2 does not allow, are shown as escapes. */
export const escapeXml = (text: string): string =>
  escapeControls(text).replaceAll(/[&<>"']/gu, (char) => ENTITIES[char] ?? char).replaceAll(/[\ufffe\uffff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16)}`);

/** An element with its attributes, on lines of its own; without content it closes itself. */
export const element = (name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []): string => {
  const tag = `${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')}`;
  return content.length === 0 ? `<${tag}/>` : `<${tag}>\n${content.join('\n')}\n</${name}>`;
};
