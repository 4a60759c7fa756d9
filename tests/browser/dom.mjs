// A page as a tree: what every text test needs of it, read once.
import { parse } from 'parse5';

/** An attribute's value; undefined if the element has none of that name. */
export const attr = (node, name) => node.attrs?.find((a) => a.name === name)?.value;

/** The words of an attribute that holds a list: class, rel, aria-labelledby. */
export const words = (node, name) => (attr(node, name) ?? '').split(/\s+/).filter(Boolean);

/** All text inside a node, as a reader of the source would join it. */
export function text(node) {
  if (node.nodeName === '#text') return node.value;
  let all = '';
  for (const child of node.childNodes ?? []) all += text(child);
  return all;
}

/** Text with its runs of white space made one space. */
export const plain = (node) => text(node).replace(/\s+/g, ' ').trim();

/** Text as it is written, without the readings above its words, in single spaces. */
export const written = (node) => bare(node).replace(/\s+/g, ' ').trim();
const bare = (node) => (node.nodeName === '#text' ? node.value : ['rt', 'rp'].includes(node.nodeName) ? '' : (node.childNodes ?? []).map(bare).join(''));

/** The node itself and those around it, from the inside out. */
export function* around(node) {
  for (let at = node; at && at.nodeName !== '#document'; at = at.parentNode) yield at;
}

/** Whether the node stands in an element for which the question is true; the node itself counts. */
export const inside = (node, question) => {
  for (const at of around(node)) if (question(at)) return true;
  return false;
};

/** The language of a node: the nearest `lang` around it. */
export function language(node) {
  for (const at of around(node)) {
    const lang = attr(at, 'lang');
    if (lang !== undefined) return lang;
  }
  return '';
}

/** How a finding names an element: `a.term#x “text”`. */
export function name(node) {
  const id = attr(node, 'id'),
    kind = words(node, 'class')[0],
    said = plain(node).slice(0, 40);
  return node.nodeName + (id ? `#${id}` : '') + (kind ? `.${kind}` : '') + (said ? ` “${said}”` : '');
}

/** A parsed page: `elements` and `texts` in the order of the document, `byId`, and `all(tag)`. */
export function read(html) {
  // What stands there for readers without scripts is read as they do.
  const document = parse(html, { scriptingEnabled: false }),
    elements = [],
    texts = [],
    byId = new Map(),
    byTag = new Map();
  const walk = (node) => {
    if (node.nodeName === '#text') {
      texts.push(node);
      return;
    }
    if (node.attrs) {
      elements.push(node);
      if (!byTag.has(node.nodeName)) byTag.set(node.nodeName, []);
      byTag.get(node.nodeName).push(node);
      const id = attr(node, 'id');
      if (id !== undefined && !byId.has(id)) byId.set(id, node);
    }
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(document);
  return {
    document,
    elements,
    texts,
    byId,
    all: (...tags) => (tags.length === 1 ? (byTag.get(tags[0]) ?? []) : elements.filter((e) => tags.includes(e.nodeName))),
  };
}

/** All elements below a node. */
export function below(node, out = []) {
  for (const child of node.childNodes ?? []) {
    if (child.attrs) out.push(child);
    below(child, out);
  }
  return out;
}
