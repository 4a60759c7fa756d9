// Tests a built portal: `node run.mjs FOLDER [--base /repo/] [--all]`. One line a test; the last line is `N passed, N failed`.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from './chromium.mjs';
import { choose } from './kinds.mjs';
import { checkMarkup, rules as markupRules } from './markup.mjs';
import { Report } from './report.mjs';
import { writeResults } from './results.mjs';
import { selftest } from './selftest.mjs';
import { serve } from './server.mjs';
import { lookAt, rules as sightRules } from './sight/index.mjs';
import { lookAtLost, rules as lostRules } from './sight/lost.mjs';
import { lookUp, rules as searchRules } from './search/index.mjs';
import { openSite } from './site.mjs';
import { readAll, rules as textRules } from './text/index.mjs';

/** Pages looked at side by side. */
const HANDS = 2;
const REPORTS = fileURLToPath(new URL('../report', import.meta.url));

function read(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { base: { type: 'string', default: '/repo/' }, all: { type: 'boolean', default: false }, 'no-selftest': { type: 'boolean', default: false }, results: { type: 'string' }, books: { type: 'string' } },
  });
  if (positionals.length !== 1 || !fs.existsSync(path.join(positionals[0], 'index.html'))) throw new Error('give the folder of a built portal');
  return { folder: path.resolve(positionals[0]), ...values };
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Tests that read each page, and the validators on the pages that are looked at: one line a rule. */
async function readPages(site, report, looked) {
  const since = Date.now(),
    markup = await checkMarkup({ ...site, pages: looked }),
    text = readAll(site);
  for (const [rule, found] of text) report.test(`${rule}: all ${site.pages.length} pages`, found);
  for (const [rule, found] of markup) report.test(`${rule}: ${looked.length} pages`, found);
  console.log(`      read ${site.pages.length} pages in ${seconds(since)}`);
}

/** Tests that look: one line a page and group. */
async function lookAtPages(site, pages, report) {
  const since = Date.now(),
    server = await serve(site.folder, site.base),
    browser = await launch();
  const waiting = [...pages];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const results = await lookAt({ browser, server, site }, page.path);
      for (const [group, found] of results) report.test(`${group}: ${page.path} (${page.kind})`, found);
    }
  };
  try {
    report.test('a wrong address shows the 404 page', await lookAtLost({ browser, server, site }));
    await Promise.all(Array.from({ length: HANDS }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`      looked at ${pages.length} pages in ${seconds(since)}`);
  return browser.version();
}

let options;
try {
  options = read(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\nusage: node run.mjs FOLDER [--base /repo/] [--all]`);
  process.exit(2);
}

const report = new Report();
for (const rules of [searchRules, textRules, markupRules, sightRules, lostRules]) report.know(rules);
try {
  const site = openSite(options.folder, options.base);
  if (!options['no-selftest']) await selftest(report);
  const pages = options.all ? site.pages : choose(site);
  await readPages(site, report, pages);
  await lookUp(site, report);
  const browser = await lookAtPages(site, pages, report);
  if (options.results) writeResults(options.results, { site, browser, looked: pages.map((page) => page.path), findings: report.findings, known: report.known, books: options.books });
} catch (error) {
  // A test that breaks off has failed: what it would have found is unknown.
  report.test('the tests ran to their end', [{ page: options.folder, rule: 'broken-off', element: '', found: error.stack }]);
}
report.keep(REPORTS);
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exitCode = report.failed ? 1 : 0;
