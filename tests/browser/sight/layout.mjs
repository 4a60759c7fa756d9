// Layout: narrow windows, wide spacing, large text, fingers, motion.
import { NARROW, WIDE } from '../chromium.mjs';

export const rules = {
  'reflow-320': 'A-17: at 320 px the page does not move sideways; what does is a named region with a tab stop',
  'text-spacing': 'A-18: with line height 1.5, paragraphs 2, letters 0.12, words 0.16 em nothing is cut off and the page does not move sideways',
  'text-200': 'A-18: with text at 200 % nothing is cut off and the page does not move sideways',
  'target-44': 'A-16: what can be pressed is at least 44 × 44 px, except links inside a sentence',
  'body-text': 'A-19: running text is at least 16 px (notes 0.85 of it), line height at least 1.75, lines at most 40 full-width characters, not justified',
  'right-to-left': 'written from right to left, the page does not move sideways and nothing is cut off: an edition in Arabic or Urdu takes the same theme',
  'phone-header': 'on a phone of 360 px the header takes at most 160 px, with the way to the languages in sight',
  'phone-rows': 'on a phone of 360 px tables whose rows have names (activities by year, overviews, arithmetic) are read downwards, not sideways',
  'reduced-motion': 'A-22: nothing moves and nothing scrolls smoothly when the reader asks for less motion',
};

const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
const DOUBLE = () => {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  document.documentElement.style.setProperty('font-size', `${size * 2}px`, 'important');
};

const TURN = (direction) => document.documentElement.setAttribute('dir', direction);

const fits = (page) => page.evaluate(() => [...look.tooWide(), ...look.clipped()]);

/** Readings are Japanese alone and hang over the ends of their lines: easy Japanese says nothing of a page from right to left. */
const NEVER_TURNED = 'easy/';

const PHONE = { width: 360, height: 740 },
  HEADER = 160;
/** The header as a phone shows it: how high, and whether the languages or what opens them stand in it. */
const header = (most) => {
  // The system's Chromium has no voices, and says so in some lines that other devices never show.
  const help = document.querySelector('[data-speech=help]'),
    silent = help?.hidden,
    top = document.querySelector('header.top'),
    nav = top?.querySelector('nav:has([hreflang])');
  if (!nav) return [];
  if (help) help.hidden = true;
  const high = Math.round(top.getBoundingClientRect().height),
    seen = [...nav.querySelectorAll('summary, [hreflang]')].some((each) => each.checkVisibility() && each.getBoundingClientRect().bottom <= most);
  if (help) help.hidden = silent;
  return [...(high > most ? [['header', `is ${high} px high`]] : []), ...(seen ? [] : [['header nav', 'shows no way to the languages']])];
};

// A full-width bracket at the end of a line hangs over it by some pixels, which moves nothing.
const rows = () =>
  [...document.querySelectorAll('.scroll:has(> .rows)')]
    .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 4)
    .map((each) => [`table “${each.getAttribute('aria-label') ?? ''}”`, `is ${each.scrollWidth} px wide in ${each.clientWidth}`]);

export async function check(page, say, file) {
  await page.setViewportSize(PHONE);
  say('phone-header', await page.evaluate(header, HEADER));
  say('phone-rows', await page.evaluate(rows));
  for (const [size, at] of [
    [WIDE, '1280 px'],
    [NARROW, '320 px'],
  ]) {
    await page.setViewportSize(size);
    if (size === NARROW) say('reflow-320', await page.evaluate(() => [...look.tooWide(), ...look.nameless()]));
    say('target-44', await page.evaluate(() => look.smallTargets()), at);
    say('body-text', await page.evaluate(() => [...look.readable(), ...look.bodyText()]), at);
    const before = JSON.stringify(await fits(page));
    const added = await page.addStyleTag({ content: SPACING }),
      spaced = await fits(page);
    if (JSON.stringify(spaced) !== before || size === WIDE) say('text-spacing', spaced, at);
    await added.evaluate((node) => node.remove());
    await page.evaluate(DOUBLE);
    say('text-200', await fits(page), at);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    if (file.startsWith(NEVER_TURNED)) continue;
    await page.evaluate(TURN, 'rtl');
    say('right-to-left', await fits(page), at);
    await page.evaluate(TURN, 'ltr');
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  say('reduced-motion', await page.evaluate(() => look.moving()));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
}
