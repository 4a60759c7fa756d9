// Weight: what a page costs before anybody reads it.
import zlib from 'node:zlib';
import { attr, words } from '../dom.mjs';
import { PIECE } from '../kinds.mjs';
import { follow } from '../site.mjs';
import { addresses } from './links.mjs';

export const rules = {
  'page-weight': 'A-09: a page weighs at most 60 KB all in (markup, styles, pictures, scripts, before compression), with readings 80 KB; more only those of the kinds that are listed with their own budgets, at most one page of forty',
  'first-bytes': 'the first 14 KB of a page, compressed, hold its styles, its name and what follows it',
  'script-weight': 'the scripts of a page weigh at most 12 KB, the search apart',
  'web-font': 'A-60: no web font: the fonts are those of the reader’s system',
};

/** The budget in bytes, and that in easy Japanese, where every word with kanji carries its reading (A-50: some 40 bytes a word, which compress to a tenth). */
export const BUDGET = 60_000;
const WITH_READINGS = 80_000;
const EASY = 'easy';

/**
 * Kinds of which some pages weigh more, with what the heaviest of them may weigh, and that with readings: pages of chapters that show the charts of
 * their indicators with their tables beside the text, pictures of a whole plan, the tables of all indicators and of results. Long lists are divided
 * (src/page/parts). A-09 allows 150 KiB.
 */
const HEAVY = new Map([
  ['chart', [83_400, 127_000]],
  [PIECE, [63_200, 99_800]],
  ['section', [70_000, 103_500]],
  ['programme', [72_800, 101_500]],
  ['order of indicators', [BUDGET, 97_100]],
  ['plan', [67_300, 104_900]],
  // The results of all criteria, in easy Japanese.
  ['accessibility', [60_000, 90_000]],
  // Made to be taken whole: a booklet is printed, and the full-screen pages run on a city hall's own screen.
  ['booklet of a plan', [760_000, 1_445_000]],
  ['booklet of a section', [748_000, 1_410_000]],
  ['signage of a plan', [217_000, 266_000]],
]);
/** Those that hold a plan whole are left out where pages over the budget are counted. */
const WHOLE = ['booklet of a plan', 'booklet of a section', 'signage of a plan'];
/** At most so many of a hundred pages weigh more than the budget of every page, with or without readings. */
const OVER = 2.5;

const budgetOf = (page) => (HEAVY.get(page.kind) ?? [BUDGET, WITH_READINGS])[page.edition === EASY ? 1 : 0];

/** What a server sends before it waits for an answer, in bytes. */
export const FIRST = 14 * 1024;
/** The budget of scripts in bytes. */
export const SCRIPTS = 12_000;
/** How much after the level-1 heading has to be there, in characters. */
const AFTER = 1000;

export function checker(site) {
  const inner = new Map();
  let pages = 0,
    over = 0;
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
      if (!WHOLE.includes(page.kind)) {
        pages += 1;
        over += bytes > BUDGET ? 1 : 0;
      }
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
      if (over > Math.max(1, (pages * OVER) / 100)) say('page-weight', { path: site.folder }, 'all pages', `${over} of ${pages} weigh more than ${BUDGET / 1000} KB`);
      for (const file of site.files.keys())
        if (file.endsWith('.css') && /@font-face/.test(site.text(file))) say('web-font', { path: file }, '@font-face', 'is there');
    },
  };
}
