// The frame of each page: one heading, its outline, landmarks, the way to the content, the way back.
import { attr, below, inside, name, plain, words } from '../dom.mjs';
import { FRAMELESS, SCREEN } from '../kinds.mjs';

export const rules = {
  'one-h1': 'A-10: a page has exactly one h1, inside main, and it says something',
  'heading-order': 'A-10: headings go down one level at a time, and each says something',
  landmarks: 'A-10: one header, one main and one footer of the page',
  'nav-named': 'A-10: each nav has a name of its own',
  'skip-link': 'A-10: the first link of the page leads to main',
  'title-present': 'A-11: the title is there and names the page as its h1 does',
  'title-unique': 'A-11: no two pages of the portal have the same title',
  crumbs: 'A-12: below the home page a breadcrumb trail of links ends with the page itself (aria-current="page")',
  contents: 'A-12: a page with more than four h2 has a table of contents: a nav with a link to each of them',
  'first-things': 'what a page is about stands before its table of contents, and the parts of a plan before the facts about its document',
  'same-footer': 'A-05: the footer of an edition has the same words and the same links on each page',
  'duplicate-id': 'A-06: an id stands once in a page, and references to ids lead to one',
  description: 'A-11: the page has a description, and a viewport that can be zoomed',
};

/** Pages outside the editions: the door repeats the home page, the 404 page speaks all languages. */
const LOST = '404.html';
const squeeze = (said) => said.replace(/\s+/g, '');
/** The words of a heading without its mark and its part, wherever they stand in it. */
const ownWords = (node) => {
  if (words(node, 'class').some((kind) => ['mark', 'part'].includes(kind))) return '';
  const inner = below(node).some((each) => words(each, 'class').some((kind) => ['mark', 'part'].includes(kind)));
  return inner ? (node.childNodes ?? []).map(ownWords).join('') : plain(node);
};
/** Without what stands in brackets, nested ones included: a reading inside a remark. */
const unbracketed = (said) => {
  const inner = said.replace(/[（(][^（()）]*[）)]/g, '');
  return inner === said ? said : unbracketed(inner);
};
const sectioning = (node) => ['main', 'article', 'section', 'aside', 'nav'].includes(node.nodeName);
const landmark = (page, tag) => page.all(tag).filter((node) => !inside(node.parentNode, sectioning));

function headings(page, say) {
  const list = page.elements.filter((node) => /^h[1-6]$/.test(node.nodeName)),
    first = list.filter((node) => node.nodeName === 'h1');
  if (first.length !== 1) say('one-h1', page, 'h1', `${first.length} of them`);
  for (const node of first) if (!plain(node) || !inside(node, (at) => at.nodeName === 'main')) say('one-h1', page, name(node), 'is empty or outside main');
  let level = 0;
  for (const node of list) {
    const next = Number(node.nodeName[1]);
    if (next > level + 1 || !plain(node)) say('heading-order', page, name(node), plain(node) ? `after h${level || ' (none)'}` : 'is empty');
    level = next;
  }
}

function landmarks(page, say) {
  const wanted = page.path === LOST || FRAMELESS.includes(page.kind) ? ['main'] : ['header', 'main', 'footer'];
  for (const tag of wanted) {
    const found = tag === 'main' ? page.all('main') : landmark(page, tag);
    if (found.length !== 1) say('landmarks', page, tag, `${found.length} of them`);
  }
  const seen = new Set();
  for (const nav of page.all('nav')) {
    const label =
      attr(nav, 'aria-label') ??
      words(nav, 'aria-labelledby')
        .map((id) => page.byId.get(id))
        .filter(Boolean)
        .map(plain)
        .join(' ');
    if (!label.trim() || seen.has(label)) say('nav-named', page, name(nav), label.trim() ? `“${label}” names two` : 'has no name');
    seen.add(label);
  }
  if (page.path === LOST || FRAMELESS.includes(page.kind)) return;
  const first = page.elements.find((node) => ['a', 'button', 'input', 'summary'].includes(node.nodeName)),
    goal = attr(first ?? {}, 'href') ?? '';
  if (page.byId.get(goal.slice(1))?.nodeName !== 'main' || !goal.startsWith('#')) say('skip-link', page, first ? name(first) : 'a', goal || 'no link');
}

function firstThings(page, say) {
  const place = (which) => page.elements.findIndex(which);
  const lead = place((node) => words(node, 'class').includes('lead')),
    contents = place((node) => node.nodeName === 'nav' && words(node, 'class').includes('contents'));
  if (contents >= 0 && lead > contents) say('first-things', page, 'nav.contents', 'stands before the lead');
  const [structure, about] = ['structure', 'what'].map((id) => place((node) => attr(node, 'id') === id));
  if (page.kind === 'plan' && structure > about && about >= 0) say('first-things', page, '#what', 'stands before #structure');
}

function title(page, say, titles) {
  const said = page.all('title').map(plain)[0] ?? '',
    heading = page.all('h1')[0];
  // The title may leave out a mark before the name (“施策 …”), the part of a plan after it, and what stands in brackets.
  const own = heading
    ? squeeze(
        unbracketed(
          [ownWords(heading)]
            .join(''),
        ),
      )
    : '';
  // A booklet's title says plan, chapter and part in an order of its own; a year's title has the short form of the year.
  if (!said || (own && !/^(booklet|year$)/.test(page.kind) && !/\/years\/\d+\/(?:[^/]+\/){0,2}listen\.html$/.test(page.path) && !unbracketed(squeeze(said)).includes(own)))
    say('title-present', page, 'title', `“${said}”`);
  const canonical = page.all('link').find((node) => words(node, 'rel').includes('canonical'));
  // A chart alone bears the name of the page that it comes from.
  if ((page.kind === 'door' && canonical) || FRAMELESS.includes(page.kind)) return;
  if (titles.has(said)) say('title-unique', page, 'title', `“${said}” is also the title of ${titles.get(said)}`);
  titles.set(said, page.path);
}

function ways(page, say) {
  if (!['home', 'door', ...FRAMELESS].includes(page.kind) && page.path !== LOST) {
    const here = page.elements.filter(
      (node) => attr(node, 'aria-current') === 'page' && inside(node, (at) => at.nodeName === 'ol') && inside(node, (at) => at.nodeName === 'nav'),
    );
    const trail = here[0] && below(here[0].parentNode).filter((node) => node.nodeName === 'a' && attr(node, 'href'));
    if (here.length !== 1 || !trail.length || !plain(here[0])) say('crumbs', page, 'nav ol [aria-current=page]', `${here.length} of them`);
  }
  const parts = page.all('h2').filter((node) => inside(node, (at) => at.nodeName === 'main') && !inside(node, (at) => at.nodeName === 'nav'));
  // On the 404 page each heading is the name of a language; full-screen pages turn by themselves and are nobody's to look through.
  if (parts.length <= 4 || page.path === LOST || page.kind === SCREEN) return;
  const listed = Math.max(
    0,
    ...[...page.all('nav'), ...page.all('ol').filter((node) => words(node, 'class').includes('toc'))].map((nav) => below(nav).filter((node) => node.nodeName === 'a' && /^#./.test(attr(node, 'href') ?? '')).length),
  );
  // A booklet's contents need not list themselves, nor the addresses at its end.
  const apart = page.kind.startsWith('booklet') ? 2 : 0;
  if (listed < parts.length - apart) say('contents', page, 'nav', `${parts.length} h2, ${listed} links to them`);
}

function ids(page, say) {
  const seen = new Set();
  for (const node of page.elements) {
    const id = attr(node, 'id');
    if (id !== undefined) {
      if (seen.has(id) || !id || /\s/.test(id)) say('duplicate-id', page, name(node), `#${id}`);
      seen.add(id);
    }
    for (const list of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers']) {
      for (const to of words(node, list)) if (!page.byId.has(to)) say('duplicate-id', page, name(node), `${list} leads to no #${to}`);
    }
  }
}

function head(page, say) {
  const meta = (wanted) => attr(page.all('meta').find((node) => attr(node, 'name') === wanted) ?? {}, 'content') ?? '';
  if (page.path !== LOST && !meta('description').trim()) say('description', page, 'meta[name=description]', 'is missing or empty');
  if (!/width=device-width/.test(meta('viewport')) || /user-scalable\s*=\s*(no|0)|maximum-scale/.test(meta('viewport')))
    say('description', page, 'meta[name=viewport]', meta('viewport'));
}

export function checker() {
  const titles = new Map(),
    footers = new Map();
  const footer = (page, say) => {
    const node = landmark(page, 'footer')[0];
    if (!node || !page.edition) return;
    const links = below(node)
      .filter((at) => at.nodeName === 'a')
      .map((at) => new URL(attr(at, 'href') ?? '', `http://portal.invalid/${page.path}`).href);
    const said = `${plain(node)}\n${links.join('\n')}`;
    if (!footers.has(page.edition)) footers.set(page.edition, { said, path: page.path });
    const known = footers.get(page.edition);
    if (known.said !== said || !links.length) say('same-footer', page, 'footer', links.length ? `differs from that of ${known.path}` : 'has no link');
  };
  return {
    page: (page, say) => {
      headings(page, say);
      landmarks(page, say);
      firstThings(page, say);
      title(page, say, titles);
      ways(page, say);
      ids(page, say);
      head(page, say);
      footer(page, say);
    },
  };
}
