// Loading: from a server below /repo/, without JavaScript, and from a folder.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const rules = {
  'other-origin': 'A-07: the page asks no other host for anything',
  console: 'A-07: the page loads without an error: no failed request, nothing on the console, no cookie',
  'no-script': 'A-08: without JavaScript the page says the same words',
  'no-script-tools': 'A-98: without JavaScript nothing stands in the page that would need it: no player, no switch of readings, no button, no field',
  'from-folder': 'opened from a folder with a double click the page looks the same and its links work',
};

/** Opens a page and notes what goes wrong on the way: `{ page, other, wrong }`. */
export async function open(context, url, origin) {
  const page = await context.newPage(),
    other = [],
    wrong = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url())) other.push(['request', request.url()]);
  });
  page.on('requestfailed', (request) => wrong.push(['request', `${request.url()} failed`]));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(['request', `${response.url()}: ${response.status()}`]);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(['console', message.text()]);
  });
  page.on('pageerror', (error) => wrong.push(['script', error.message]));
  await page.goto(url, { waitUntil: 'load' });
  return { page, other, wrong };
}

/** `served` is the page as a server gave it, with scripts; `bare` a context without scripts; `source` the in-page script. */
export async function check({ served, context, bare, url, site, path: file, source }, say) {
  say('other-origin', served.other);
  say('console', [...served.wrong, ...(await context.cookies()).map((cookie) => ['cookie', cookie.name])]);
  const words = await served.page.evaluate(() => look.words()),
    looks = await served.page.evaluate(() => look.looks());

  const still = await bare.newPage();
  await still.goto(url, { waitUntil: 'load' });
  await still.evaluate(source);
  const without = await still.evaluate(() => look.words());
  say('no-script', without === words ? [] : [['body', `${without.length} of ${words.length} characters`]]);
  say('no-script-tools', await still.evaluate(() => look.tools()));
  await still.close();

  if (file === '404.html') return;
  const home = pathToFileURL(site.folder + path.sep).href,
    folder = await open(context, new URL(file, home).href, home);
  await folder.page.evaluate(source);
  const found = [...folder.other, ...folder.wrong];
  if ((await folder.page.evaluate(() => look.looks())) !== looks) found.push(['body', 'looks different']);
  if ((await folder.page.evaluate(() => look.words())) !== words) found.push(['body', 'says other words']);
  const next = folder.page.locator('a[hreflang]:not([aria-current])').first();
  if (await next.count()) {
    await next.click();
    if (!folder.page.url().endsWith('.html') || !(await folder.page.locator('h1').count())) found.push(['a[hreflang]', `leads to ${folder.page.url()}`]);
  }
  say('from-folder', found);
  await folder.page.close();
}
