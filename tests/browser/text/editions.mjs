// Editions: the same page in each language, and how machines and people find it.
import { attr, inside, plain, words } from '../dom.mjs';
import { FRAMELESS } from '../kinds.mjs';
import { follow } from '../site.mjs';

export const rules = {
  'page-in-each-edition': 'A-70, A-76: a page exists in each edition, at the same path below it',
  canonical: 'A-73: a page names itself as canonical, by an absolute address; the door names the home page',
  'hreflang-set': 'A-73: hreflang lists itself, each edition that has the page in its own words, and x-default, by absolute addresses that exist',
  'hreflang-reciprocal': 'A-73, A-74: all pages of one hreflang set list the same set, and each is in the language it is listed under',
  switcher: 'A-75: the header links to the same page in each edition, each link with lang and hreflang and in its own script; the current one is marked',
  sitemap: 'A-73: sitemap.xml lists each page once, with the alternates that the page itself names; robots.txt leads to it',
};

/** Whether a page shows the text of another language for want of its own; search engines are not led to it. */
const borrowed = (site, file) => /<meta name="robots" content="noindex">/.test(site.text(file));

/** The path of an absolute address below the portal's own; the site's origin is taken from the sitemap. */
function place(site, origin, address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.origin !== origin || url.hash || url.search || !url.pathname.startsWith(site.base)) return undefined;
  const below = decodeURIComponent(url.pathname.slice(site.base.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

function switcher(site, page, say) {
  const nav = page
    .all('nav')
    .find((node) => inside(node, (at) => at.nodeName === 'header') && page.all('a').some((a) => attr(a, 'hreflang') && inside(a, (at) => at === node)));
  const links = nav ? page.all('a').filter((a) => inside(a, (at) => at === nav)) : [];
  const goals = new Map(links.map((a) => [follow(site, page.path, attr(a, 'href') ?? '').file, a]));
  const below = page.kind === 'door' ? 'index.html' : page.below,
    current = page.kind === 'door' ? site.editions.find((edition) => edition === 'ja') : page.edition;
  for (const edition of site.editions) {
    const a = goals.get(`${edition}/${below}`);
    if (!a) {
      say('switcher', page, 'header nav', `no link to ${edition}/${below}`);
      continue;
    }
    if (!attr(a, 'lang') || attr(a, 'lang') !== attr(a, 'hreflang')) say('switcher', page, `a “${plain(a)}”`, 'lang and hreflang are missing or differ');
    if ((attr(a, 'aria-current') !== undefined) !== (edition === current))
      say('switcher', page, `a “${plain(a)}”`, edition === current ? 'is current but not marked' : 'is marked as current');
  }
}

/** What a sitemap says: address to the list of its alternates. */
function readSitemap(xml) {
  const entries = [...xml.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, inner]) => {
    const plainly = (address) =>
      address
        .replace(/&amp;/g, '&')
        .replace(/&apos;/g, "'")
        .replace(/&quot;/g, '"');
    const loc = plainly(inner.match(/<loc>\s*(.*?)\s*<\/loc>/)?.[1] ?? '');
    const links = [...inner.matchAll(/<xhtml:link\b[^>]*>/g)].map(
      ([tag]) => `${tag.match(/hreflang="(.*?)"/)?.[1]} ${plainly(tag.match(/href="(.*?)"/)?.[1] ?? '')}`,
    );
    return [loc, links.sort().join('\n')];
  });
  return entries;
}

export function checker(site) {
  const sets = new Map(),
    alternates = new Map(),
    langs = new Map();
  const entries = site.files.has('sitemap.xml') ? readSitemap(site.text('sitemap.xml')) : [];
  const origin = entries.length
    ? (() => {
        try {
          return new URL(entries[0][0]).origin;
        } catch {
          return '';
        }
      })()
    : '';
  const head = (page, say) => {
    const links = page.all('link');
    const canonical = links.filter((node) => words(node, 'rel').includes('canonical')).map((node) => place(site, origin, attr(node, 'href')));
    const self = page.kind === 'door' ? 'ja/index.html' : page.path;
    if (canonical.length !== 1 || canonical[0] !== self) say('canonical', page, 'link[rel=canonical]', `${canonical.join(', ') || 'none'} instead of ${self}`);
    const set = links
      .filter((node) => words(node, 'rel').includes('alternate') && attr(node, 'hreflang'))
      .map((node) => ({ lang: attr(node, 'hreflang'), href: attr(node, 'href'), file: place(site, origin, attr(node, 'href')) }));
    for (const each of set)
      if (!each.file || !site.files.has(each.file)) say('hreflang-set', page, `link[hreflang=${each.lang}]`, `${each.href} is no page of the portal`);
    for (const wanted of [...site.editions.map((edition) => `${edition}/${page.kind === 'door' ? 'index.html' : page.below}`)])
      if (site.files.has(wanted) && !borrowed(site, wanted) && !set.some((each) => each.file === wanted && each.lang !== 'x-default'))
        say('hreflang-set', page, 'link[hreflang]', `${wanted} is not listed`);
    if (set.filter((each) => each.lang === 'x-default').length !== 1 || new Set(set.map((each) => each.lang)).size !== set.length)
      say('hreflang-set', page, 'link[hreflang]', `lists ${set.map((each) => each.lang).join(', ') || 'nothing'}`);
    if (page.kind === 'door') return;
    sets.set(page.path, set);
    langs.set(page.path, attr(page.all('html')[0], 'lang'));
    alternates.set(
      page.path,
      set
        .map((each) => `${each.lang} ${each.href}`)
        .sort()
        .join('\n'),
    );
  };
  const sitemap = (say) => {
    const map = { path: 'sitemap.xml' },
      listed = new Map();
    if (!entries.length) say('sitemap', map, 'urlset', 'is missing or empty');
    for (const [loc, links] of entries) {
      const file = place(site, origin, loc);
      if (!file || !sets.has(file) || listed.has(file))
        say('sitemap', map, 'loc', `${loc} ${listed.has(file) ? 'stands twice' : 'is no page that search engines may list'}`);
      else if (links !== alternates.get(file)) say('sitemap', map, 'xhtml:link', `${loc}: other alternates than the page itself`);
      listed.set(file, true);
    }
    for (const file of sets.keys()) if (!listed.has(file)) say('sitemap', map, 'loc', `${file} is missing`);
    const robots = site.files.has('robots.txt') ? site.text('robots.txt') : '';
    const named = robots.match(/^Sitemap:\s*(\S+)$/m)?.[1];
    if (!named || place(site, origin, named) !== 'sitemap.xml') say('sitemap', { path: 'robots.txt' }, 'Sitemap', named ?? 'is missing');
  };
  return {
    page(page, say) {
      if (page.path === '404.html' || FRAMELESS.includes(page.kind)) return;
      const noindex = page.all('meta').some((node) => attr(node, 'name') === 'robots' && /noindex/.test(attr(node, 'content') ?? ''));
      switcher(site, page, say);
      if (!noindex) head(page, say);
      if (page.edition)
        for (const edition of site.editions)
          if (!site.files.has(`${edition}/${page.below}`)) say('page-in-each-edition', page, 'page', `${edition}/${page.below} does not exist`);
    },
    end(say) {
      for (const [file, set] of sets)
        for (const { lang, file: to } of set) {
          if (!sets.has(to)) continue;
          if (alternates.get(to) !== alternates.get(file)) say('hreflang-reciprocal', { path: file }, `link[hreflang=${lang}]`, `${to} lists another set`);
          if (lang !== 'x-default' && langs.get(to) !== lang)
            say('hreflang-reciprocal', { path: file }, `link[hreflang=${lang}]`, `${to} is in ${langs.get(to)}`);
        }
      sitemap(say);
    },
  };
}
