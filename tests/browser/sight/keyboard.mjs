// Keyboard: the way of the tab key, and that one always sees where one is.
import { SETTINGS, WIDE } from '../chromium.mjs';

export const rules = {
  'focus-order': 'A-14: the tab key goes through the page in its own order, is caught nowhere, and meets nothing hidden',
  'skip-first': 'A-10: the first stop is the link to the content; it can be seen while focused, and it leads there',
  'focus-visible': 'A-15: a focused element has an outline of at least 2 px with contrast 3:1, in each colour setting',
  'focus-obscured': 'A-15: nothing covers a focused element',
};

/** So many stops are walked with the real key; the others are focused by script. */
const WALK = 40;

async function walk(page, file, say) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  const total = await page.evaluate(() => look.stops());
  const found = [];
  let before = -1,
    steps = 0;
  // The browser's own player is one element with several stops, which are passed in some twenty keys.
  for (let keys = 0; steps < Math.min(total, WALK) && keys < WALK + 20; keys += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => look.focused());
    if (!stop) {
      found.push(['Tab', `leaves the page after ${steps} of ${total} stops`]);
      break;
    }
    // A chart made to stand inside another page has no way to its content: it is the content.
    if (steps === 0 && file !== '404.html' && !file.endsWith('/embed/index.html') && (!stop.first?.startsWith('#') || !stop.seen))
      say('skip-first', [[stop.name, stop.seen ? 'is no link to the content' : 'cannot be seen while focused']]);
    if (stop.at === before && stop.name.startsWith('audio')) continue;
    if (stop.at <= before) {
      found.push([stop.name, 'comes after what stands below it']);
      break;
    }
    if (!stop.seen) found.push([stop.name, 'is outside the window while focused']);
    before = stop.at;
    steps += 1;
  }
  say('focus-order', found);
}

export async function check(page, say, file) {
  await page.setViewportSize(WIDE);
  // A window that scrolls smoothly is still on its way when the next key is pressed.
  await page.emulateMedia({ ...SETTINGS.light, reducedMotion: 'reduce' });
  await walk(page, file, say);
  for (const [setting, media] of Object.entries(SETTINGS)) {
    await page.emulateMedia(media);
    // A key pressed before makes the browser show rings for what a script focuses.
    await page.keyboard.press('Shift');
    const { noRing, covered } = await page.evaluate((asked) => look.focus(asked), { covered: setting === 'light' });
    say('focus-visible', noRing, setting);
    say('focus-obscured', covered);
  }
  await page.emulateMedia({ ...SETTINGS.light, reducedMotion: 'no-preference' });
}
