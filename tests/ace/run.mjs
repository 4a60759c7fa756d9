// Ace by DAISY over the electronic books of a built portal: `node run.mjs FOLDER [--all] [--passed FILE]`. One book of each edition, a plan in
// turn, or with `--all` every book. The last line is `N passed, N failed`; the books without a finding are written into FILE, one a line.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../browser/chromium.mjs';
import { Report } from '../browser/report.mjs';
import { openSite } from '../browser/site.mjs';
import { clean, open } from './finding.mjs';
import { FAULTS, write } from './mini.mjs';

process.env.PUPPETEER_EXECUTABLE_PATH ??= findChromium();
// A browser that many processes wait for starts slowly; both are in milliseconds.
process.env.ACE_TIMEOUT_INITIAL ??= '60000';
process.env.ACE_TIMEOUT_EXTENSION ??= '240000';
const load = createRequire(import.meta.url),
  ace = load('@daisy/ace-core'),
  runner = load('@daisy/ace-axe-runner-puppeteer');
// It would tell every step.
load('winston').configure({ silent: true });
/** Pages of a book looked at side by side, and the most that a book may take, in milliseconds. */
runner.concurrency = 2;
const LONGEST = 600_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false }, passed: { type: 'string' } } });
const site = openSite(path.resolve(positionals[0]));
const books = [...site.files.keys()].filter((file) => file.endsWith('.epub'));

/** One of each edition, so that each plan has its turn. */
const chosen = values.all
  ? books
  : site.editions.map((edition) => books.filter((file) => file.startsWith(`${edition}/`))).flatMap((own, at) => (own.length ? [own[at % own.length]] : []));

/** What Ace finds in a book: in one of the portal, or in one that stands in a folder. */
async function look(book, at) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shirube-ace-'));
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`not done after ${LONGEST / 1000} s`)), LONGEST).unref());
  try {
    const [, report] = await Promise.race([ace(at, { cwd: process.cwd(), outdir: folder, doNotReportMedia: true }, runner), late]);
    return open(book, report);
  } catch (error) {
    // A book of which nothing is known has not passed.
    return [{ page: book, rule: 'ace', element: '', found: `broke off: ${clean(error)}` }];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const report = new Report(),
  passed = [];
report.know({ ace: 'A-101, A-102: Ace by DAISY finds nothing in a book, and its metadata on accessibility is complete' });

for (const fault of [undefined, ...FAULTS]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shirube-ace-book-'));
  write(folder, fault);
  const found = await look('small book', folder),
    broken = found.find((one) => one.found.startsWith('broke off'));
  if (!fault) report.test('Ace: sound small book', found);
  else report.test(`Ace: seeded fault: ${fault[0]}: ${fault[2].slice(0, 40) || 'removed'}`, broken ? found : found.length ? [] : [{ page: fault[0], rule: 'ace', element: 'seeded fault', found: 'was not found' }]);
  fs.rmSync(folder, { recursive: true, force: true });
}

// A portal without a book would pass by checking nothing.
if (!chosen.length) report.test('there are books', [{ page: site.folder, rule: 'ace', element: '', found: 'has none' }]);
for (const book of chosen) {
  const since = Date.now(),
    found = await look(book, path.join(site.folder, book));
  if (!found.length) passed.push(book);
  report.test(`Ace: ${book} (${((Date.now() - since) / 1000).toFixed(0)} s)`, found);
}
if (values.passed) fs.writeFileSync(values.passed, passed.map((book) => `${book}\n`).join(''));
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exit(report.failed ? 1 : 0);
