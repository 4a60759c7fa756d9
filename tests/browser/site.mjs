// The built portal as a folder: its pages, their editions and kinds, its other files.
import fs from 'node:fs';
import path from 'node:path';
import { read } from './dom.mjs';
import { kindOf, plansOf } from './kinds.mjs';

function walk(folder, below = '', out = []) {
  for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const at = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) walk(folder, at, out);
    else out.push(at);
  }
  return out;
}

/** Opens a built portal. `base` is the path under which a host mounts it: `/repo/`. */
export function openSite(folder, base = '/repo/') {
  const files = new Map(
    walk(folder)
      .sort()
      .map((file) => [file, fs.statSync(path.join(folder, file)).size]),
  );
  return siteOf(path.resolve(folder), base, files, (file) => fs.readFileSync(path.join(folder, file), 'utf8'));
}

/** A portal whose files are known: their sizes, and a way to read them. */
export function siteOf(folder, base, files, text) {
  const paths = [...files.keys()].filter((file) => file.endsWith('.html'));
  const plans = plansOf(paths);
  const pages = paths.map((file) => {
    const edition = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
    return { path: file, edition, below: edition ? file.slice(edition.length + 1) : file, kind: kindOf(file, plans), size: files.get(file) };
  });
  const editions = [...new Set(pages.map((page) => page.edition).filter(Boolean))];
  return { folder, base, files, pages, editions, plans, text };
}

/** A page with its source and its tree. */
export function openPage(site, page) {
  const html = site.text(page.path);
  return { ...page, html, ...read(html) };
}

/** Where a link leads: `{ file, fragment }` inside the portal, `{ outside: URL }`, or `{ wrong: reason }`. */
export function follow(site, from, href) {
  let url;
  const home = new URL(`http://portal.invalid${site.base}`);
  try {
    url = new URL(href, new URL(from, home));
  } catch {
    return { wrong: 'is no address' };
  }
  if (url.origin !== home.origin) return { outside: url };
  if (!url.pathname.startsWith(site.base)) return { wrong: `leaves the portal's own folder ${site.base}` };
  let file;
  try {
    file = decodeURIComponent(url.pathname.slice(site.base.length));
  } catch {
    return { wrong: 'is not well encoded' };
  }
  return { file, fragment: url.hash.slice(1), query: url.search };
}
