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
  ['manual', 'manual'],
]);
/** Folders of a plan that hold something else than a section. */
const PLAN = new Map([
  ['programmes', 'programme'],
  ['indicators', 'indicator'],
  ['timeline', 'timeline'],
  ['organisation', 'organisation'],
  ['source', 'source'],
]);

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
  if (depth === 0) return 'home';
  if (PORTAL.has(first)) return depth === 1 ? `list of ${first}` : PORTAL.get(first);
  if (!plans.has(first)) return `other: ${first}`;
  if (depth === 1) return 'plan';
  if (PLAN.has(second)) return depth === 2 ? `${second} of a plan` : PLAN.get(second);
  return 'section';
}

const classesOf = (html) => new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((found) => found[1].split(/\s+/)).filter(Boolean));

/** For each edition: the heaviest page of each kind; then, heaviest first, each page that shows a class none of the chosen shows. */
export function choose(site) {
  const chosen = [];
  for (const edition of ['', ...site.editions]) {
    const pages = site.pages.filter((page) => page.edition === edition).sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
    const kinds = new Set(),
      shown = new Set();
    const take = (page, classes) => {
      chosen.push(page);
      for (const kind of classes) shown.add(kind);
    };
    const classes = new Map(pages.map((page) => [page, classesOf(site.text(page.path))]));
    for (const page of pages)
      if (!kinds.has(page.kind)) {
        kinds.add(page.kind);
        take(page, classes.get(page));
      }
    for (const page of pages) if ([...classes.get(page)].some((kind) => !shown.has(kind))) take(page, classes.get(page));
  }
  return chosen;
}
