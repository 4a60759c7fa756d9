// Charts as drawn: can lines and words be seen in every colour setting and at every width?
import { NARROW, SETTINGS, WIDE } from '../chromium.mjs';

export const rules = {
  'svg-contrast': 'A-35: marks have contrast 3:1, words 4.5:1, in light, dark and both forced settings',
  'svg-text-size': 'A-37: words in charts are at least 12 px as drawn, at 320 px too',
  'series-shape': 'A-34: series differ by shape or dash, not by colour alone',
  'chart-shown': 'A-21: a chart is drawn in every setting and at every width',
};

export async function check(page, say) {
  if (!(await page.evaluate(() => document.querySelector('svg')))) return;
  for (const [setting, media] of Object.entries(SETTINGS)) {
    await page.emulateMedia(media);
    say('svg-contrast', await page.evaluate(() => look.faintMarks()), setting);
    say('series-shape', await page.evaluate(() => look.sameShapes()), setting);
    say('chart-shown', await page.evaluate(() => look.lostPictures()), setting);
  }
  await page.emulateMedia(SETTINGS.light);
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    say('svg-text-size', await page.evaluate(() => look.smallWords()), `${size.width} px`);
    say('chart-shown', await page.evaluate(() => look.lostPictures()), `${size.width} px`);
  }
}
