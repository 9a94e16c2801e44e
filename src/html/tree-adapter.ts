import { Element, isText, Text } from 'domhandler';
import type { ChildNode } from 'domhandler';
import { html } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { Names } from './names.ts';

type Adapter = typeof adapter;

/** As the library's, without the tables of namespaces that only attributes of SVG and MathML have. */
const createElement: Adapter['createElement'] = (name, namespace, attributes) => {
  if (namespace !== html.NS.HTML) return adapter.createElement(name, namespace, attributes);
  const attribs = new Names() as Record<string, string>;
  for (const attribute of attributes) attribs[attribute.name] = attribute.value;
  const element = new Element(name, attribs, []);
  element.namespace = namespace;
  return element;
};

/** What a second `<html>` or `<body>` adds to the first. */
const adoptAttributes: Adapter['adoptAttributes'] = ({ attribs }, attributes) => {
  for (const { name, value } of attributes) attribs[name] ??= value;
};

// Nodes are inserted before a table that is still open, and taken from where they were just put: the last children. The library
// looks for them from the front, which takes quadratic time for text that a table has no room for.

const insertBefore: Adapter['insertBefore'] = (parent, node, reference) => {
  const { prev } = reference;
  if (prev) prev.next = node;
  node.prev = prev;
  reference.prev = node;
  node.next = reference;
  parent.children.splice(parent.children.lastIndexOf(reference), 0, node);
  node.parent = parent;
};

const insertTextBefore: Adapter['insertTextBefore'] = (parent, text, reference) => {
  const before: ChildNode | null = reference.prev;
  if (before && isText(before)) before.data += text;
  else insertBefore(parent, new Text(text), reference);
};

const detachNode: Adapter['detachNode'] = (node) => {
  const { parent, prev, next } = node;
  if (!parent) return;
  node.prev = null;
  node.next = null;
  if (prev) prev.next = next;
  if (next) next.prev = prev;
  parent.children.splice(parent.children.lastIndexOf(node), 1);
  node.parent = null;
};

/** Builds domhandler's nodes, what cheerio and css-select read, in time that does not depend on how many siblings there are. */
export const treeAdapter: Adapter = { ...adapter, createElement, adoptAttributes, insertBefore, insertTextBefore, detachNode };
