// Which tests touch which success criterion of WCAG. None of them tests a criterion whole: that is for people to say.
import { createRequire } from 'node:module';

const axe = createRequire(import.meta.url)('axe-core');

/** Success criterion to our own rules. What axe-core tests is added from its own tags. */
const OWN = {
  '1.1.1': ['chart-name', 'chart-description', 'chart-table', 'chart-symbols'],
  '1.3.1': ['heading-order', 'landmarks', 'table-caption', 'table-scope', 'empty-cell', 'one-h1', 'chart-caption'],
  '1.3.2': ['focus-order', 'chart-order', 'from-folder', 'split-word'],
  '1.4.1': ['series-shape'],
  '1.4.3': ['svg-contrast'],
  '1.4.4': ['text-200'],
  '1.4.6': [],
  '1.4.8': ['body-text'],
  '1.4.10': ['reflow-320', 'table-region'],
  '1.4.11': ['svg-contrast', 'focus-visible', 'chart-shown'],
  '1.4.12': ['text-spacing'],
  '2.1.1': ['focus-order', 'table-region'],
  '2.1.2': ['focus-order'],
  '2.1.3': ['focus-order'],
  '2.2.2': ['reduced-motion'],
  '2.3.3': ['reduced-motion'],
  '2.4.1': ['skip-link', 'skip-first', 'landmarks'],
  '2.4.2': ['title-present', 'title-unique'],
  '2.4.3': ['focus-order'],
  '2.4.4': ['link-text', 'link-to-file'],
  '2.4.5': ['sitemap', 'contents', 'crumbs', 'plan-ways'],
  '2.4.6': ['heading-order', 'one-h1'],
  '2.4.7': ['focus-visible'],
  '2.4.8': ['crumbs', 'plan-trail', 'switcher'],
  '2.4.9': ['link-text', 'link-to-file', 'link-outside'],
  '2.4.10': ['heading-order'],
  '2.4.11': ['focus-obscured'],
  '2.4.12': ['focus-obscured'],
  '2.4.13': ['focus-visible'],
  '2.5.5': ['target-44'],
  '2.5.8': ['target-44'],
  '3.1.1': ['html-lang', 'nu-html'],
  '3.1.2': ['foreign-script', 'switcher'],
  '3.1.5': ['page-in-each-edition'],
  '3.1.6': ['ruby'],
  '3.2.3': ['same-footer', 'switcher', 'nav-named'],
  '3.2.4': ['same-footer'],
  '3.2.6': ['same-footer'],
  '4.1.1': ['nu-html', 'html-validate', 'duplicate-id'],
  '4.1.2': ['nav-named', 'chart-role', 'html-validate'],
};

/** `wcag1411` is 1.4.11. */
const numberOf = (tag) => tag.match(/^wcag(\d)(\d)(\d{1,2})$/)?.slice(1).join('.');

/** axe-core's rules, and the criteria that each touches. */
const AXE = new Map(axe.getRules().map((rule) => [rule.ruleId, rule.tags.map(numberOf).filter(Boolean)]));

const inOrder = (a, b) => {
  const [left, right] = [a, b].map((number) => number.split('.').map(Number));
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
};

/** For each criterion that is touched: `{ criterion, tests, failures }`. `findings` are those of all tests. */
export function resultsByCriterion(findings, known) {
  const failed = new Set(findings.filter((one) => one.rule !== 'axe').map((one) => one.rule)),
    failedByAxe = new Set(findings.filter((one) => one.rule === 'axe').flatMap((one) => AXE.get(one.found.split(':')[0]) ?? []));
  const byAxe = new Set([...AXE.values()].flat());
  const unknown = Object.values(OWN)
    .flat()
    .filter((rule) => !known.has(rule));
  if (unknown.length) throw new Error(`criteria.mjs names rules that do not exist: ${unknown.join(', ')}`);
  const all = [...new Set([...Object.keys(OWN), ...byAxe])].sort(inOrder);
  return all
    .map((criterion) => {
      const own = OWN[criterion] ?? [];
      return {
        criterion,
        tests: own.length + (byAxe.has(criterion) ? 1 : 0),
        failures: own.filter((rule) => failed.has(rule)).length + (failedByAxe.has(criterion) ? 1 : 0),
      };
    })
    .filter((one) => one.tests);
}
