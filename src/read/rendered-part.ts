import type { Defect } from '../message/defect.ts';
import type { Header } from '../message/header.ts';
import type { Part } from '../message/part.ts';
import { slice } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { KeptBody } from './body.ts';
import { dataField, headerOf } from './data-field.ts';
import { LIMITS } from './limits.ts';
import type { Rendition } from './rendition.ts';
import { SinglePart } from './single-part.ts';
import type { SinglePartFacts } from './single-part.ts';
import { TagAllowance } from './tag-allowance.ts';
import { MJML } from './template.ts';

/** What a template became with one set of data; where it became nothing, the template with what went wrong. */
export const renderedPart = async (template: Part, rendition: Rendition): Promise<Part> => {
  const { span, header, mediaType, body, text = span.text, final } = template;
  const defects = [...template.defects, ...rendition.defects];
  const facts: SinglePartFacts = { span, header, mediaType, body, text, template: template.template, final, defects };
  return new SinglePart(rendition.text === undefined ? facts : { ...rendered(facts, rendition, rendition.text), header: await filledHeader(header, rendition.fields) });
};

/** The fields of a template with the values that data gave them. */
const filledHeader = async (header: Header, values: Rendition['fields']): Promise<Header> => {
  if (values.size === 0) return header;
  return headerOf(await Promise.all(header.fields.map(async (field) => {
    const value = values.get(field.name.toLowerCase());
    return value ? dataField(field.name, value, field.span) : field;
  })));
};

const rendered = (facts: SinglePartFacts, { data }: Rendition, text: SourceText): SinglePartFacts => {
  const within = text.value.length > LIMITS.text ? slice(text, 0, LIMITS.text) : text;
  const allowed = new TagAllowance(LIMITS.tags).take(within);
  const cut: readonly Defect[] = [
    ...allowed.beyond ? [{ code: 'too-many-tags', span: allowed.beyond } as const] : [],
    ...within === text ? [] : [{ code: 'text-too-large', span: text.span(LIMITS.text) } as const],
  ];
  const { mediaType, final, defects } = facts;
  return {
    ...facts,
    text: allowed.text,
    body: new KeptBody(Buffer.from(text.value, 'utf8'), 'identity'),
    mediaType: mediaType.essence === MJML ? { ...mediaType, essence: 'text/html' } : mediaType,
    // MJML that was compiled and filled with no data is as much a template as before.
    final: final || data !== undefined,
    defects: [...defects, ...cut],
  };
};
