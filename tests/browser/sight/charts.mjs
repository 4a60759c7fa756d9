// Charts as drawn: can lines and words be seen in every colour setting and at every width?
import { NARROW, SETTINGS, WIDE } from '../chromium.mjs';

export const rules = {
  'svg-contrast': 'A-35: marks have contrast 3:1, words 4.5:1, in light, dark and both forced settings',
  'svg-text-size': 'A-37: words in charts are at least 12 px as drawn, at 320 px too',
  'series-shape': 'A-34: series differ by shape or dash, not by colour alone',
  'series-colour-vision': 'A-36: two series of a chart have one colour, or colours that differ by a CIELAB distance of 15 or more, also for eyes that do not see red, green or blue; shapes tell them apart in any case',
  'contrast-more': 'A-23: where more contrast is wished for, lines are thicker and no word has less contrast than before, none under 7:1',
  'chart-shown': 'A-21: a chart is drawn in every setting and at every width',
};

export async function check(page, say) {
  if (!(await page.evaluate(() => document.querySelector('svg')))) return;
  for (const [setting, media] of Object.entries(SETTINGS)) {
    await page.emulateMedia(media);
    say('svg-contrast', await page.evaluate(() => look.faintMarks()), setting);
    say('series-shape', await page.evaluate(() => look.sameShapes()), setting);
    say('chart-shown', await page.evaluate(() => look.lostPictures()), setting);
    if (media.forcedColors === 'none') say('series-colour-vision', await page.evaluate(() => look.likeColours()), setting);
  }
  await page.emulateMedia(SETTINGS.light);
  await wishForContrast(page, say);
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    say('svg-text-size', await page.evaluate(() => look.smallWords()), `${size.width} px`);
    say('chart-shown', await page.evaluate(() => look.lostPictures()), `${size.width} px`);
  }
}

async function wishForContrast(page, say) {
  const before = await page.evaluate(() => look.strength());
  await page.emulateMedia({ contrast: 'more' });
  const after = await page.evaluate(() => look.strength());
  await page.emulateMedia({ contrast: 'no-preference' });
  const thin = after.lines.filter(([, width], at) => !(width > before.lines[at]?.[1])).map(([line, width]) => [line, `is ${width} px thick, no more than before`]);
  const faint = after.words.filter(([, shade], at) => shade < 7 || shade < before.words[at]?.[1] - 0.05).map(([word, shade]) => [word, `contrast ${shade.toFixed(2)}`]);
  say('contrast-more', [...thin, ...faint]);
}
