// Writes what a run found into the file from which the portal makes its page of test results.
import fs from 'node:fs';
import { resultsByCriterion } from './criteria.mjs';

const PACKAGES = ['axe-core', 'vnu-jar', 'html-validate', 'playwright-core'];
const HEAD = '# yaml-language-server: $schema=../seeds/schema/access-results.schema.json\n# tests/run writes this file.\n';
const versions = JSON.parse(fs.readFileSync(new URL('./package.json', import.meta.url), 'utf8')).dependencies;

const read = (file) => fs.readFileSync(new URL(file, import.meta.url), 'utf8');

/** What judged the electronic books, and those in which all of them found nothing: one a line in a file that tests/run makes. */
function judged(file) {
  const books = file && fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).sort() : [];
  if (!books.length) return [];
  const epubcheck = read('../epubs').match(/^version=(\S+)$/m)[1],
    ace = JSON.parse(read('../ace/package.json')).dependencies['@daisy/ace-core'];
  return ['book-tools:', `  - EPUBCheck ${epubcheck}`, `  - Ace by DAISY ${ace}`, 'books:', ...books.map((book) => `  - ${book}`)];
}

/** The file's text. The date is the day of the run. */
function text({ date, site, looked, browser, findings, known, books }) {
  const criteria = resultsByCriterion(findings, known);
  const lines = [
    `date: ${date}`,
    `pages: ${site.pages.length}`,
    'tools:',
    ...[`Chromium ${browser}`, ...PACKAGES.map((name) => `${name} ${versions[name]}`)].map((tool) => `  - ${tool}`),
    'criteria:',
    ...criteria.map(({ criterion, tests, failures }) => `  - {criterion: ${criterion}, tests: ${tests}, failures: ${failures}}`),
    'looked-at:',
    ...looked.map((page) => `  - ${page}`).sort(),
    ...judged(books),
  ];
  return `${HEAD}${lines.join('\n')}\n`;
}

/** Writes the results, unless the file already says the same of another day. */
export function writeResults(file, run) {
  const written = text({ ...run, date: new Date().toISOString().slice(0, 10) }),
    had = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const undated = (content) => content.replace(/^date: .*$/m, '');
  if (undated(had) === undated(written)) return;
  fs.writeFileSync(file, written);
  console.log(`      wrote ${file}`);
}
