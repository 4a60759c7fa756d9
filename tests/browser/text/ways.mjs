// Ways: from a plan down to its indicators and back up, whatever the page, and to what the portal says about its own accessibility.
import { attr, below, inside, plain, words } from '../dom.mjs';
import { FRAMELESS } from '../kinds.mjs';
import { follow } from '../site.mjs';

export const rules = {
  'plan-ways': 'A-12: links in the main part lead from the page of a plan down to each of its sections, and from these to each programme and each indicator of the plan',
  'plan-trail': 'A-12: the trail of a section, programme or indicator leads up to the plan, and by each page above it that it names',
  'ranked-lists': 'A-43: the list of all indicators exists in several orders, each a page of its own without scripts, with links between them, and each lists the same indicators',
  'access-pages': 'A-03: each edition has a page with the accessibility policy and one with the test results, linked from the footer of each page; the policy names the standard, the results the tests by machines and by people',
  'one-address': 'A-70: an edition is a folder of its own: no page sends its readers elsewhere by itself, and no link chooses a language by a query',
};

const LEVELS = ['section', 'programme', 'indicator'];
const planOf = (page) => `${page.edition}/${page.below.split('/')[0]}`;
const goals = (site, page, nodes) =>
  nodes
    .filter((node) => node.nodeName === 'a' && attr(node, 'href') !== undefined)
    .map((node) => follow(site, page.path, attr(node, 'href')).file)
    .filter(Boolean);
const outsideMain = (node) => !inside(node, (at) => at.nodeName === 'main');

/** Remembers for each plan what its pages link to, and what their trails name. */
function planWays(site) {
  const plans = new Map();
  const trail = (page, own, say) => {
    const nav = page.all('nav').find((node) => below(node).some((at) => attr(at, 'aria-current') === 'page') && below(node).some((at) => at.nodeName === 'ol'));
    const up = nav ? goals(site, page, below(nav)) : [];
    if (!up.includes(`${own}/index.html`)) say('plan-trail', page, 'nav ol', `does not lead to ${own}/index.html`);
    for (const file of up) if (!site.files.has(file)) say('plan-trail', page, 'nav ol', `leads to ${file}, which does not exist`);
  };
  return {
    page(page, say) {
      if (page.kind !== 'plan' && !LEVELS.includes(page.kind)) return;
      const own = planOf(page);
      if (!plans.has(own)) plans.set(own, new Map());
      plans.get(own).set(page.path, { page, down: goals(site, page, page.all('a').filter((node) => !outsideMain(node) && !inside(node, (at) => at.nodeName === 'nav' && words(at, 'class').includes('neighbours')))) });
      if (page.kind !== 'plan') trail(page, own, say);
    },
    end(say) {
      for (const [own, pages] of plans) {
        // From the plan by sections alone; then programmes from sections, and indicators from either.
        const seen = new Set([`${own}/index.html`]),
          waiting = [...seen];
        for (let file = waiting.pop(); file; file = waiting.pop()) {
          const { page, down = [] } = pages.get(file) ?? {};
          const from = LEVELS.indexOf(page?.kind);
          for (const to of down) {
            const kind = pages.get(to)?.page.kind;
            if (seen.has(to) || !LEVELS.includes(kind) || (from > 0 && LEVELS.indexOf(kind) <= from)) continue;
            seen.add(to);
            waiting.push(to);
          }
        }
        for (const [file, { page }] of pages) if (!seen.has(file)) say('plan-ways', page, 'main a', `no way leads down to this ${page.kind}`);
      }
    },
  };
}

/** The list of all indicators in its orders: folders below `indicators/` of an edition. */
function rankedLists(site) {
  const editions = new Map();
  return {
    page(page) {
      if (!['list of indicators', 'order of indicators'].includes(page.kind)) return;
      const all = goals(site, page, page.all('a').filter((node) => !outsideMain(node)));
      const lists = editions.get(page.edition) ?? editions.set(page.edition, []).get(page.edition);
      lists.push({ page, orders: all.filter((file) => /^[^/]+\/indicators\//.test(file)), indicators: new Set(all.filter((file) => /^[^/]+\/[^/]+\/indicators\/[^/]+\/index\.html$/.test(file))) });
    },
    end(say) {
      for (const lists of editions.values()) {
        if (lists.length < 2) say('ranked-lists', lists[0].page, 'main', 'is the only order');
        const most = lists.reduce((a, b) => (b.indicators.size > a.indicators.size ? b : a));
        for (const { page, orders, indicators } of lists) {
          const missing = [...most.indicators].filter((file) => !indicators.has(file));
          if (missing.length) say('ranked-lists', page, 'main a', `${missing.length} of ${most.indicators.size} are missing: ${missing[0]}`);
          for (const other of lists) if (other.page !== page && !orders.includes(other.page.path)) say('ranked-lists', page, 'main a', `no link to ${other.page.path}`);
        }
      }
    },
  };
}

const STANDARD = /JIS X 8341-3:\d{4}/;

function accessPages(site, page, say) {
  if (!page.edition || FRAMELESS.includes(page.kind)) return;
  const policy = `${page.edition}/accessibility/index.html`,
    results = `${page.edition}/accessibility/results/index.html`;
  const footer = page.all('footer').find(outsideMain);
  const linked = footer ? goals(site, page, below(footer)) : [];
  for (const wanted of [policy, results]) if (!linked.includes(wanted)) say('access-pages', page, 'footer a', `no link to ${wanted}`);
  const main = page.all('main')[0];
  if (page.path === policy && (!STANDARD.test(plain(main).normalize('NFKC')) || !page.all('a').some((a) => attr(a, 'rel') === 'external' && !outsideMain(a)))) say('access-pages', page, 'main', 'names no standard or no contact');
  if (page.path === results && ['machine', 'by-hand'].some((part) => !page.byId.has(part))) say('access-pages', page, 'main', 'has no #machine or no #by-hand');
}

function oneAddress(site, page, say) {
  for (const meta of page.all('meta')) if (/^refresh$/i.test(attr(meta, 'http-equiv') ?? '')) say('one-address', page, 'meta[http-equiv=refresh]', attr(meta, 'content') ?? '');
  for (const a of page.all('a')) {
    const { query } = attr(a, 'href') === undefined ? {} : follow(site, page.path, attr(a, 'href'));
    if (/[?&](lang|language|hl|locale)=/.test(query ?? '')) say('one-address', page, `a “${plain(a)}”`, attr(a, 'href'));
  }
}

export function checker(site) {
  const kept = [planWays(site), rankedLists(site)];
  return {
    page(page, say) {
      for (const each of kept) each.page(page, say);
      accessPages(site, page, say);
      oneAddress(site, page, say);
    },
    end(say) {
      for (const each of kept) each.end(say);
    },
  };
}
