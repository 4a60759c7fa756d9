// How words are set: where lines break, in which fonts, with which readings above them.
import { NARROW, SETTINGS, WIDE } from '../chromium.mjs';

export const rules = {
  'line-break': 'A-58: lines break by the strict rules: none begins with a small kana or a closing mark, and no word is wider than the page',
  'phrase-breaks': 'A-58: in Japanese headings, captions, heads of tables and buttons break between phrases only (word-break: keep-all, with <wbr> at the borders), in Chinese headings and captions of tables',
  'word-whole': 'A-58: at 320 px no word of letters is cut at the end of a line that it would fit on',
  'font-stack': 'A-60: each language has its own stack of the system’s fonts, in the page and in every passage of another language, in buttons and charts too',
  'font-form': 'A-60: where fonts of each region are installed, Japanese is drawn in Japanese forms, Chinese in simplified Chinese ones, Korean in Korean ones',
  'no-slant': 'A-61: no slanted letters in Chinese, Japanese and Korean',
  'no-letter-space': 'A-61: no space between letters in Chinese, Japanese and Korean',
  'keep-all': 'A-61: Korean breaks at its spaces (word-break: keep-all)',
  'ruby-size': 'A-53: readings are half as large as their words or more and at least 9 px, with contrast 7:1, are not copied, and lift no line',
  'without-young-styles': 'A-59: without text-wrap, text-autospace, word-break: auto-phrase and the like nothing is cut off and the page does not move sideways',
};

/** How the families of fonts with a form for each region are named. */
const FORMS = { ja: /\b(JP|J)\b|Gothic|Mincho|Hiragino|Meiryo/, zh: /\b(SC|CN)\b|Hei|YaHei|Song/, ko: /\b(KR|K)\b|Gothic Neo|Malgun|Nanum/ };
const REGIONAL = /CJK|Noto Sans (JP|SC|TC|HK|KR)|Source Han/;

/** The fonts in which the script of each language of the page is really drawn. */
async function forms(page) {
  const langs = await page.evaluate(() => look.probes());
  const session = await page.context().newCDPSession(page);
  const found = [];
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  for (const lang of langs) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[data-probe="${lang}"]` });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) if (REGIONAL.test(familyName) && !FORMS[lang].test(familyName)) found.push([`[lang|=${lang}]`, `is drawn in ${familyName}`]);
  }
  await session.detach();
  await page.evaluate(() => document.querySelectorAll('[data-probe]').forEach((node) => node.removeAttribute('data-probe')));
  return found;
}

const fits = (page) => page.evaluate(() => [...look.tooWide(), ...look.clipped()]);

export async function check(page, say) {
  await page.emulateMedia(SETTINGS.light);
  for (const [size, at] of [
    [WIDE, '1280 px'],
    [NARROW, '320 px'],
  ]) {
    await page.setViewportSize(size);
    say('line-break', await page.evaluate(() => [...look.strictness(), ...look.lineStarts()]), at);
    say('phrase-breaks', await page.evaluate(() => look.tornPhrases()), at);
    await page.evaluate(() => look.older());
    say('without-young-styles', await fits(page), at);
    await page.evaluate(() => look.newer());
  }
  say('word-whole', await page.evaluate(() => look.tornWords()));
  await page.setViewportSize(WIDE);
  for (const [rule, what] of [
    ['phrase-breaks', 'phrasing'],
    ['font-stack', 'wrongStacks'],
    ['no-slant', 'slanted'],
    ['no-letter-space', 'spaced'],
    ['keep-all', 'korean'],
  ])
    say(rule, await page.evaluate((what) => look[what](), what));
  for (const setting of ['light', 'dark']) {
    await page.emulateMedia(SETTINGS[setting]);
    say('ruby-size', await page.evaluate(() => look.readings()), setting);
  }
  await page.emulateMedia(SETTINGS.light);
  say('font-form', await forms(page));
}
