// Search: queries that people type, in each edition, asked of the built index by the page's own script, from a folder.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { NARROW, launch } from '../chromium.mjs';
import { QUERIES } from './queries.mjs';

export const rules = {
  'search-recall': 'each query of tests/browser/search/queries.mjs finds the page that it asks for',
  'search-examples': 'each word that the search page offers to begin with finds something',
  'search-keyboard': 'A-26: search works by keyboard: Enter, arrows through the results and back; the count is announced',
  'search-weight': 'the words of an edition weigh at most 1 MB, and 200 KB compressed',
  'search-late': 'the words are loaded when somebody searches, and not before',
};

const MOST = 1_200_000,
  MOST_SENT = 200_000;

async function inEdition(browser, site, edition) {
  const found = [],
    say = (rule, element, what) => found.push({ page: `${edition}/search/index.html`, rule, element, found: what });
  const context = await browser.newContext({ viewport: NARROW }),
    page = await context.newPage(),
    asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(new URL(`${edition}/search/index.html`, pathToFileURL(site.folder + path.sep)).href);
  if (asked.some((url) => url.endsWith('words.js'))) say('search-late', 'script', 'words.js is loaded with the page');
  const examples = await page.locator('main a[href*="?q="]').evaluateAll((links) => links.map((link) => new URL(link.href).searchParams.get('q')));
  const queries = QUERIES[edition] ?? [];
  await page.locator('#q').focus();
  await page.keyboard.type(examples[0]);
  await page.keyboard.press('Enter');
  await page.locator('.result').first().waitFor({ timeout: 10_000 });
  const count = await page.evaluate(() => globalThis.shirubeSearch(document.querySelector('#q').value).found.length);
  if (!(await page.locator('#search-status').textContent()).includes(String(count))) say('search-keyboard', '[role=status]', `does not say ${count}`);
  const focused = () => page.evaluate(() => document.activeElement.closest('.result')?.querySelector('a').href ?? document.activeElement.id);
  await page.keyboard.press('ArrowDown');
  if (!/index\.html/.test(await focused())) say('search-keyboard', '#q', 'the arrow down does not lead to the first result');
  await page.keyboard.press('ArrowUp');
  if ((await focused()) !== 'q') say('search-keyboard', '.result', 'the arrow up does not lead back');
  const ask = (query) => page.evaluate((query) => globalThis.shirubeSearch(query).found.map(({ entry }) => entry.raw[2]), query);
  for (const word of examples) if (!(await ask(word)).length) say('search-examples', 'a', word);
  for (const [query, wanted] of queries) if (!(await ask(query)).includes(wanted)) say('search-recall', query, `does not find ${wanted}`);
  await context.close();
  return { found, asked: queries.length };
}

/** Asks all queries; one line for each edition. */
export async function lookUp(site, report) {
  const browser = await launch();
  try {
    for (const edition of site.editions) {
      const file = `${edition}/search/words.js`,
        size = site.files.get(file) ?? 0,
        sent = zlib.gzipSync(site.text(file)).length;
      const { found, asked } = await inEdition(browser, site, edition);
      if (!size || size > MOST || sent > MOST_SENT) found.push({ page: file, rule: 'search-weight', element: '', found: `${size} bytes, ${sent} compressed` });
      report.test(`search: ${edition}: ${asked} queries; index ${(size / 1000).toFixed(0)} KB, ${(sent / 1000).toFixed(0)} KB compressed`, found);
    }
  } finally {
    await browser.close();
  }
}
