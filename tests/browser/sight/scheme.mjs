// Light and dark: the page says that it has both, and is dark from the first picture on where dark is wished for.
export const rules = {
  'color-scheme': 'A-20: the page says that it has a light and a dark scheme (color-scheme), so that fields, bars and the ground before the page are dark too',
  'dark-at-once': 'A-20: where dark is wished for the page is dark, and light where light is, from the first picture on: no flash of the other',
};

/** Runs before the page's own scripts: writes down the ground of every picture until the page has been there for a while. */
function watch() {
  const log = (window.grounds = []);
  const note = () => {
    if (document.body) {
      const seen = getComputedStyle(document.body).backgroundColor,
        below = getComputedStyle(document.documentElement);
      log.push(seen === 'rgba(0, 0, 0, 0)' ? below.backgroundColor : seen);
    }
    if (log.length < 40) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** How light a ground is, from 0 to 1; no ground at all counts as white paper. */
const lightness = (colour) => {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return a === 0 || r === undefined ? 1 : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
};

export async function check({ context, url }, say) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => window.grounds.length > 5);
    const { grounds, scheme } = await page.evaluate(() => ({ grounds: [...new Set(window.grounds)], scheme: getComputedStyle(document.documentElement).colorScheme }));
    if (!/light/.test(scheme) || !/dark/.test(scheme)) say('color-scheme', [['html', `color-scheme: ${scheme}`]]);
    const wrong = grounds.filter((each) => (colorScheme === 'dark' ? lightness(each) > 0.25 : lightness(each) < 0.75));
    if (wrong.length) say('dark-at-once', [['body', `has the ground ${wrong.join(', ')} in the ${colorScheme} scheme`]]);
  }
  await page.close();
}
