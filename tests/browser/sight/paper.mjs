// Paper: what is printed on A4.
import { SETTINGS, WIDE } from '../chromium.mjs';

export const rules = {
  'print-complete': 'A-24: text, tables, charts and what closed details hold are printed',
  'print-nav': 'A-24: navigation and what is pressed are not printed',
  'print-links': 'A-24: addresses of links to other sites are printed',
  'print-ground': 'A-24: dark text on white paper, also for readers of the dark scheme',
  'print-width': 'A-24: nothing is wider than the paper (A4 with 15 mm margins; the browser may shrink by a quarter)',
};

/** A4 without margins of 15 mm, in CSS pixels; browsers shrink what is up to a third wider. */
const PAPER = { width: 680, height: 1009 },
  SHRUNK = (680 * 4) / 3;

export async function check(page, say) {
  await page.setViewportSize(PAPER);
  for (const media of [SETTINGS.dark, SETTINGS.light]) {
    await page.emulateMedia({ ...media, media: 'print' });
    say('print-ground', await page.evaluate(() => look.printedDark()), media.colorScheme);
  }
  say('print-complete', await page.evaluate(() => look.unprinted()));
  say('print-nav', await page.evaluate(() => look.printedNav()));
  say('print-links', await page.evaluate(() => look.printedLinks()));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const cut = await page.evaluate(() => look.cutOnPaper());
  say('print-width', [...cut, ...(wide > SHRUNK ? [['html', `is ${wide} px wide on ${PAPER.width}`]] : [])]);
  await page.emulateMedia({ ...SETTINGS.light, media: 'screen' });
  await page.setViewportSize(WIDE);
}
