// Weight: what a page costs before anybody reads it.
import zlib from 'node:zlib';
import { attr, words } from '../dom.mjs';
import { LISTENING } from '../kinds.mjs';
import { follow } from '../site.mjs';
import { addresses } from './links.mjs';

export const rules = {
  'page-weight': 'A-09: a page weighs at most 60 KB all in (markup, styles, pictures, scripts, before compression), 96 KB with charts and chapters, more with readings',
  'first-bytes': 'the first 14 KB of a page, compressed, hold its styles, its name and what follows it',
  'script-weight': 'the scripts of a page weigh at most 12 KB, the search apart',
  'web-font': 'A-60: no web font: the fonts are those of the reader’s system',
};

/** The budget in bytes. */
export const BUDGET = 60_000;
/**
 * In easy Japanese every word with kanji carries its reading (A-50: some 60 bytes a word, which compress to a tenth), so that its pages weigh
 * about twice as much as the same pages in Japanese. A-09 allows 150 KiB.
 */
const WITH_READINGS = { edition: 'easy', factor: 2.6 };
/** What is looked through as one list, and carries what voices say of each line, may weigh what A-09 allows; so may the same for listening. */
const LISTS = [LISTENING, 'list of data', 'list of glossary', 'manual', 'register', 'source of a plan', 'timeline of a plan'];
/** What A-09 allows. */
const MOST = 150 * 1024;

/** Pages that carry a chart with its table, or a whole chapter's facts: their pictures and spoken sentences stand in the page itself. */
const RICH = ['section', 'programme', 'plan', 'indicator', 'chart', 'embedded chart', 'year', 'list of indicators', 'order of indicators'];
const RICH_BUDGET = 96_000;

const plainBudgetOf = (page) => WHOLE.get(page.kind) ?? (LISTS.includes(page.kind) ? MOST : RICH.includes(page.kind) ? RICH_BUDGET : BUDGET);
const budgetOf = (page) => plainBudgetOf(page) * (page.edition === WITH_READINGS.edition ? WITH_READINGS.factor : 1);
/** A booklet is opened to be printed whole, and the full-screen pages run on a city hall's own screen: their budgets hold whole plans. */
const WHOLE = new Map([
  ['booklet of a plan', 900_000],
  ['booklet of a section', 900_000],
  ['signage of a plan', 400_000],
]);

/** What a server sends before it waits for an answer, in bytes. */
export const FIRST = 14 * 1024;
/** The budget of scripts in bytes. */
export const SCRIPTS = 12_000;
/** How much after the level-1 heading has to be there, in characters. */
const AFTER = 1000;

export function checker(site) {
  const inner = new Map();
  /** A style sheet with all that it loads, in bytes. */
  const weigh = (file) => {
    if (!site.files.has(file)) return 0;
    if (!file.endsWith('.css')) return site.files.get(file);
    if (!inner.has(file)) {
      inner.set(file, site.files.get(file));
      for (const address of addresses(site.text(file))) inner.set(file, inner.get(file) + weigh(follow(site, file, address).file));
    }
    return inner.get(file);
  };
  return {
    page(page, say) {
      const parts = new Set();
      for (const node of page.all('link'))
        if (words(node, 'rel').some((rel) => ['stylesheet', 'icon', 'preload', 'modulepreload'].includes(rel))) parts.add(attr(node, 'href'));
      for (const tag of ['script', 'img', 'source', 'audio', 'video', 'iframe'])
        for (const node of page.all(tag)) if (attr(node, 'src') && attr(node, 'preload') !== 'none') parts.add(attr(node, 'src'));
      let bytes = page.size;
      for (const address of parts) bytes += weigh(follow(site, page.path, address).file);
      if (bytes > budgetOf(page)) say('page-weight', page, 'page', `${(bytes / 1000).toFixed(1)} KB, of which ${(page.size / 1000).toFixed(1)} are its own markup`);
      const first = zlib.gzipSync(page.html.slice(0, page.html.indexOf('</h1>') + AFTER)).length;
      if (first > FIRST) say('first-bytes', page, 'h1', `${(first / 1024).toFixed(1)} KB`);
      let scripts = 0;
      for (const node of page.all('script')) {
        const src = attr(node, 'src');
        if (src && !/\/search\.[^/]*$/.test(src)) scripts += weigh(follow(site, page.path, src).file);
        if (!src && attr(node, 'type') !== 'application/ld+json') scripts += Buffer.byteLength(node.childNodes[0]?.value ?? '');
      }
      if (scripts > SCRIPTS) say('script-weight', page, 'script', `${(scripts / 1000).toFixed(1)} KB`);
      if (page.all('style').some((node) => /@font-face/.test(node.childNodes[0]?.value ?? ''))) say('web-font', page, 'style', '@font-face');
    },
    end(say) {
      for (const file of site.files.keys())
        if (file.endsWith('.css') && /@font-face/.test(site.text(file))) say('web-font', { path: file }, '@font-face', 'is there');
    },
  };
}
