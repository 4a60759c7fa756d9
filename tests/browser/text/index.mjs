// Every test that reads a page as text; each page is read once and shown to all of them.
import { openPage } from '../site.mjs';
import * as charts from './charts.mjs';
import * as data from './data.mjs';
import * as editions from './editions.mjs';
import * as forms from './forms.mjs';
import * as language from './language.mjs';
import * as links from './links.mjs';
import * as listening from './listening.mjs';
import * as share from './share.mjs';
import * as structure from './structure.mjs';
import * as tables from './tables.mjs';
import * as ways from './ways.mjs';
import * as weight from './weight.mjs';

const ALL = [structure, ways, links, language, forms, editions, tables, charts, data, weight, listening, share];

/** The rules of all text tests: id to what is expected. */
export const rules = Object.assign({}, ...ALL.map((each) => each.rules));

/** Reads all pages of a site; the findings by rule. */
export function readAll(site) {
  const findings = new Map(Object.keys(rules).map((rule) => [rule, []]));
  const say = (rule, page, element, found) => findings.get(rule).push({ page: page.path, rule, element, found });
  const checkers = ALL.map((each) => each.checker(site));
  for (const each of site.pages) {
    const page = openPage(site, each);
    for (const checker of checkers) checker.page(page, say);
  }
  for (const checker of checkers) checker.end?.(say);
  return findings;
}
