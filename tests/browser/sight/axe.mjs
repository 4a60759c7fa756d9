// axe-core: WCAG 2.0 to 2.2, A and AA, and the AAA rules it knows, in four settings.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { SETTINGS, WIDE } from '../chromium.mjs';

export const rules = {
  axe: 'A-01, A-02: axe-core finds nothing: WCAG 2.0, 2.1, 2.2 A and AA, AAA, good practice; in light, dark, forced colours and at 320 px',
};

const SOURCE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on colours; the others need not be asked again for each setting. */
const COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

const run = (page, only) =>
  page.evaluate(
    async ({ tags, only }) => {
      const options = only
        ? { runOnly: { type: 'rule', values: only } }
        : { runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } };
      const { violations } = await axe.run({ ...options, resultTypes: ['violations'] });
      return violations.flatMap((rule) => rule.nodes.map((node) => [node.target.join(' '), `${rule.id}: ${rule.help}`]));
    },
    { tags: TAGS, only },
  );

export async function check(page, say) {
  await page.setViewportSize(WIDE);
  await page.emulateMedia(SETTINGS.light);
  await page.evaluate(SOURCE);
  say('axe', await run(page), 'light');
  for (const setting of ['dark', 'forced dark']) {
    await page.emulateMedia(SETTINGS[setting]);
    say('axe', await run(page, COLOUR), setting);
  }
  await page.emulateMedia(SETTINGS.light);
  await page.setViewportSize({ width: 320, height: 640 });
  say('axe', await run(page), '320 px');
  await page.setViewportSize(WIDE);
}
