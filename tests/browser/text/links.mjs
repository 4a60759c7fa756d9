// Links: where they lead, what they say, and that nothing comes from elsewhere.
import { attr, below, name, plain, read, words } from '../dom.mjs';
import { follow } from '../site.mjs';

export const rules = {
  'broken-link': 'A-27: a link inside the portal leads to a file that exists',
  'broken-fragment': 'A-27: a link to a part of a page leads to an id of that page',
  'link-to-folder': 'a link names its file (index.html), so that the portal can be opened from a folder',
  'link-relative': 'a link inside the portal is relative; only the 404 page begins at the portal’s own folder',
  'link-text': 'A-13: a link says where it leads: not 「こちら」, “here”, “more”, nor nothing',
  'link-to-file': 'A-13: a link to a file says its type (CSV, JSON …) and its size',
  'link-outside': 'A-13: a link to another site is marked rel="external" or rel="license"',
  'third-party': 'A-07: style sheets, scripts, pictures and fonts come from the portal itself',
};

const VAGUE =
  /^(こちら|ここ|コチラ|これ|詳細|詳しく|詳しくはこちら|もっと見る|続きを読む|リンク|click here|here|more|read more|details?|link|this|详情|点击这里|更多|여기|더보기|자세히|dito|rito|higit pa)[。.…»›>→]*$/iu;
const FILES = {
  csv: /CSV/i,
  json: /JSON/i,
  jsonld: /JSON|DCAT/i,
  pdf: /PDF/i,
  epub: /EPUB/i,
  xml: /XML|RSS|Atom/i,
  txt: /TXT|text|テキスト/i,
  yaml: /YAML/i,
  zip: /ZIP/i,
  png: /PNG/i,
  opus: /Opus|音声|audio/i,
};
const SIZE = /\d+([.,]\d+)?\s*(B|kB|KB|KiB|MB|MiB|バイト|bytes|キロバイト|字节|바이트)/;
const LOADED = [
  ['script', 'src'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'src'],
  ['source', 'srcset'],
  ['iframe', 'src'],
  ['video', 'src'],
  ['audio', 'src'],
  ['track', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['image', 'href'],
  ['use', 'href'],
  ['form', 'action'],
];
/** Links that only name an address; a browser loads nothing from them. */
const NAMED = ['canonical', 'alternate', 'license', 'author', 'prev', 'next', 'up', 'help', 'describedby'];

const said = (node) =>
  (attr(node, 'aria-label') ?? [plain(node), ...below(node).map((at) => attr(at, 'alt') ?? (at.nodeName === 'title' ? plain(at) : ''))].join(' ')).trim();

function speaks(page, node, to, say) {
  if (!said(node) || VAGUE.test(said(node))) say('link-text', page, name(node), `“${said(node)}”`);
  if (to.outside) {
    if (!words(node, 'rel').some((rel) => ['external', 'license', 'me'].includes(rel)) && !/^(mailto|tel):/.test(to.outside.protocol))
      say('link-outside', page, name(node), to.outside.href);
    return;
  }
  const type = to.file.slice(to.file.lastIndexOf('.') + 1),
    known = FILES[type];
  // Feeds, the spoken text and the record of changes are made with the page and grow with it: their type is enough.
  const sized = !/(^|\/)(feed\.(json|xml|atom)|atom\.xml|listen\.txt|changes\.json)$/.test(to.file);
  if (known && !((known.test(said(node)) || known.test(attr(node, 'type') ?? '')) && (!sized || SIZE.test(said(node))))) say('link-to-file', page, name(node), `${to.file}: “${said(node)}”`);
}

/** Addresses in a style sheet: `url(…)` and `@import`. */
export const addresses = (css) =>
  [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)].map((m) => m.slice(1).find((x) => x !== undefined));

function loaded(page, site, say) {
  const judge = (node, address) => {
    if (!address || /^data:/.test(address)) return;
    const to = follow(site, page.path, address);
    if (to.outside) say('third-party', page, name(node), address);
    else if (to.wrong || !site.files.has(to.file)) say('broken-link', page, name(node), to.wrong ?? to.file);
  };
  for (const [tag, where] of LOADED)
    for (const node of page.all(tag))
      for (const part of (attr(node, where) ?? '').split(where === 'srcset' ? ',' : /(?!)/)) judge(node, part.trim().split(/\s+/)[0]);
  for (const node of page.all('link')) if (!words(node, 'rel').some((rel) => NAMED.includes(rel))) judge(node, attr(node, 'href'));
  for (const node of page.elements) for (const address of addresses(attr(node, 'style') ?? '')) judge(node, address);
  for (const node of page.all('style')) for (const address of addresses(plain(node))) judge(node, address);
}

export function checker(site) {
  const wanted = new Map();
  const link = (page, node, say) => {
    const href = attr(node, 'href'),
      to = follow(site, page.path, href);
    if (to.wrong) {
      say('broken-link', page, name(node), `${href} ${to.wrong}`);
      return;
    }
    speaks(page, node, to, say);
    if (to.outside) return;
    if (page.path !== '404.html' && href.startsWith('/')) say('link-relative', page, name(node), href);
    if (to.file === '' || to.file.endsWith('/')) {
      say('link-to-folder', page, name(node), href);
      return;
    }
    if (!site.files.has(to.file)) {
      say('broken-link', page, name(node), `${href} (no file ${to.file})`);
      return;
    }
    if (!to.fragment) return;
    const id = decodeURIComponent(to.fragment);
    if (to.file === page.path) {
      if (!page.byId.has(id)) say('broken-fragment', page, name(node), href);
      return;
    }
    const key = `${to.file}#${id}`;
    if (!wanted.has(key)) wanted.set(key, { file: to.file, id, page, element: name(node), href });
  };
  return {
    page(page, say) {
      for (const node of page.all('a')) if (attr(node, 'href') !== undefined) link(page, node, say);
      loaded(page, site, say);
    },
    end(say) {
      const byFile = new Map();
      for (const each of wanted.values()) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
      for (const [file, list] of byFile) {
        const { byId } = file.endsWith('.html') ? read(site.text(file)) : { byId: new Map() };
        for (const each of list) if (!byId.has(each.id)) say('broken-fragment', each.page, each.element, each.href);
      }
      for (const file of site.files.keys())
        if (file.endsWith('.css'))
          for (const address of addresses(site.text(file))) {
            const to = follow(site, file, address);
            if (to.outside) say('third-party', { path: file }, 'url()', address);
            else if (!site.files.has(to.file)) say('broken-link', { path: file }, 'url()', address);
          }
    },
  };
}
