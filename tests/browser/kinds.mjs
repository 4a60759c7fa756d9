// Kinds of pages, told by their path, and the choice of pages for the slow tests.

/** Folders of an edition that belong to the whole portal, not to a plan. */
const PORTAL = new Map([
  ['topics', 'topic'],
  ['indicators', 'order of indicators'],
  ['cities', 'city'],
  ['register', 'register'],
  ['search', 'search'],
  ['years', 'year'],
  ['departments', 'department'],
  ['glossary', 'glossary'],
  ['data', 'data'],
  ['about', 'about'],
  ['accessibility', 'accessibility'],
  ['comparisons', 'comparison'],
  ['manual', 'manual'],
  ['changes', 'changes'],
]);
/** Folders of a plan that hold something else than a section. */
const PLAN = new Map([
  ['programmes', 'programme'],
  ['indicators', 'indicator'],
  ['timeline', 'timeline'],
  ['organisation', 'organisation'],
  ['source', 'source'],
  ['charts', 'chart'],
  ['booklet', 'booklet'],
  ['signage', 'signage'],
]);

/** The kind of a chart alone, made to stand inside pages of other sites: it has no frame of its own. */
export const PIECE = 'embedded chart';
/** The kind of full-screen pages for a city hall's own screens: no frame either. */
export const SCREEN = 'signage of a plan';
/** The kind of a page in plain reading order, beside the page itself: its header holds the player and the way back. */
export const LISTENING = 'listening page';
/** Kinds without the frame of the portal: footer, trail and switcher. */
export const FRAMELESS = [PIECE, SCREEN, LISTENING];
/** Kinds that hold whole plans or chapters, to be printed or shown on a wall: the heaviest take minutes each, so that only a run with `--all` looks at them. */
const LONG = ['booklet of a plan', 'booklet of a section', SCREEN];

/** The plans of the portal: folders of an edition that hold a page about their source. */
export function plansOf(paths) {
  return new Set(
    paths
      .map((file) => file.split('/'))
      .filter((parts) => parts.length === 4 && parts[2] === 'source')
      .map((parts) => parts[1]),
  );
}

/** The kind of a page. A path that nothing here knows is a kind of its own, so that no new page goes unseen. */
export function kindOf(file, plans) {
  const parts = file.split('/');
  if (parts.length === 1) return file === 'index.html' ? 'door' : file.replace(/\.html$/, '');
  const [, first, second] = parts,
    depth = parts.length - 2;
  if (parts.at(-1) === 'listen.html') return LISTENING;
  if (depth === 0) return 'home';
  if (parts.at(-2) === 'embed') return PIECE;
  if (PORTAL.has(first)) return depth === 1 ? `list of ${first}` : PORTAL.get(first);
  if (!plans.has(first)) return `other: ${first}`;
  if (depth === 1) return 'plan';
  if (parts.at(-2) === 'booklet' && depth === 3) return 'booklet of a section';
  if (PLAN.has(second)) return depth === 2 ? `${second} of a plan` : PLAN.get(second);
  return 'section';
}

const classesOf = (html) => new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((found) => found[1].split(/\s+/)).filter(Boolean));

/**
 * The heaviest page of each kind, the lightest of those that hold whole plans, in the door and in each edition. Then,
 * heaviest first, each page that shows a class none of the chosen shows.
 */
export function choose(site) {
  const heavy = [...site.pages].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)),
    kinds = [...new Set(site.pages.map((page) => page.kind))].sort();
  const chosen = [],
    shown = new Set();
  const classes = new Map(heavy.map((page) => [page, classesOf(site.text(page.path))]));
  const take = (page) => {
    chosen.push(page);
    for (const each of classes.get(page)) shown.add(each);
  };
  for (const edition of ['', ...site.editions])
    for (const kind of kinds) {
      const page = (LONG.includes(kind) ? heavy.findLast : heavy.find).call(heavy, (each) => each.edition === edition && each.kind === kind);
      if (page) take(page);
    }
  for (const page of heavy) if (!LONG.includes(page.kind) && [...classes.get(page)].some((each) => !shown.has(each))) take(page);
  return chosen;
}
