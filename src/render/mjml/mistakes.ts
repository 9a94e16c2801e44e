import { findTags } from '../../template/read-template.ts';
import type { Component, Place } from './component.ts';
import type { ComponentClass, MjmlError } from './engine.ts';
import { quoted } from './problems.ts';
import type { Problems } from './problems.ts';

/** A component by the line MJML knows it by, and where it stands. */
export interface Line { readonly component: Component; readonly place: Place | undefined }

/** Adds what MJML's validator found, and what it does not look for though all of it is lost: what a component holds that never ends. */
export const addMistakes = (problems: Problems, errors: readonly MjmlError[], lines: readonly Line[], classes: Readonly<Record<string, ComponentClass>>): void => {
  const lost = insideUnknown(errors, lines);
  for (const { line, message, tagName } of errors) {
    const found = lines[line];
    if (!found?.place || lost.has(found.component) || isUndecidable(message, found.component)) continue;
    const [, attribute] = /^Attributes? ([^\s,]+)/u.exec(message) ?? [];
    const place = (attribute === undefined ? undefined : found.component.attributePlaces.get(attribute)?.whole) ?? found.place;
    problems.add(attribute === undefined ? 'mjml-invalid' : 'mjml-attribute-invalid', place, message.startsWith(tagName) || message.includes(` ${tagName} `) ? message : `MJML says of ${quoted(tagName)}: ${message}`);
  }
  for (const { component: { tagName, unclosed }, place } of lines) {
    if (unclosed && place && classes[tagName]?.endingTag) problems.add('mjml-invalid', place, `This ${tagName} never ends, and MJML leaves out all that it holds.`);
  }
};

/** What stands in an element that MJML does not know: it is left out with it, and one complaint is enough. */
const insideUnknown = (errors: readonly MjmlError[], lines: readonly Line[]): ReadonlySet<Component> => {
  const inside = new Set<Component>();
  const waiting = errors.flatMap(({ line, message }) => (message.includes("doesn't exist") ? lines[line]?.component.children ?? [] : []));
  for (let component = waiting.pop(); component; component = waiting.pop()) {
    if (inside.has(component)) continue;
    inside.add(component);
    waiting.push(...component.children);
  }
  return inside;
};

/** What a tag of a template stands for is not known yet, so that it may well be valid. */
const isUndecidable = (message: string, { attributes }: Component): boolean => {
  const name = /^Attribute (\S+) has invalid value/u.exec(message)?.[1];
  const value = name === undefined ? undefined : attributes[name];
  return typeof value === 'string' && findTags(value).length > 0;
};
