// A wrong address, however deep: the host answers with 404.html, which must look right there and lead home in each edition.
import { WIDE } from '../chromium.mjs';
import { open } from './loading.mjs';

export const rules = { 'wrong-address': 'A-27: a wrong address shows the 404 page with its styles, and its links lead to the home page of each edition' };

/** The findings for one wrong address below the portal. */
export async function lookAtLost({ browser, server, site }) {
  const found = [],
    wrong = (element, what) => found.push({ page: '404.html', rule: 'wrong-address', element, found: what });
  const context = await browser.newContext({ viewport: WIDE });
  try {
    const { page, wrong: failed } = await open(context, server.url('ja/no/such/page/index.html'), server.origin);
    for (const [element, what] of failed) if (!/such\/page|status of 404/.test(what)) wrong(element, what);
    if (!(await page.locator('h1').count())) wrong('h1', 'is missing');
    if (!(await page.evaluate(() => document.styleSheets.length && [...document.styleSheets].every((sheet) => sheet.cssRules.length))))
      wrong('link[rel=stylesheet]', 'no style is applied');
    const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((a) => a.href));
    for (const edition of site.editions) if (!links.includes(server.url(`${edition}/index.html`))) wrong('a', `none leads to ${edition}/index.html`);
    for (const link of links) {
      const answer = await context.request.get(link);
      if (!answer.ok()) wrong('a', `${link}: ${answer.status()}`);
    }
  } finally {
    await context.close();
  }
  return found;
}
