// Looks at a page in Chromium with all that needs eyes: one load, then every setting and width in turn.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WIDE } from '../chromium.mjs';
import { PIECE, kindOf } from '../kinds.mjs';
import * as axe from './axe.mjs';
import * as charts from './charts.mjs';
import * as embed from './embed.mjs';
import * as furigana from './furigana.mjs';
import * as keyboard from './keyboard.mjs';
import * as layout from './layout.mjs';
import * as loading from './loading.mjs';
import * as paper from './paper.mjs';
import * as player from './player.mjs';
import * as points from './points.mjs';
import * as scheme from './scheme.mjs';
import * as sound from './sound.mjs';
import * as styles from './styles.mjs';
import * as type from './type.mjs';

const IN_PAGE = { axe, layout, type, keyboard, charts, paper, styles };
/** Each opens the page anew, with a sound card or a voice that only listens, and uses it with the hands of a visitor. */
const BY_HAND = { scheme, points, furigana, player, sound, embed };
/** The scripts are the same on all pages, so they are used on these kinds only. */
const HANDLED = ['home', 'section', 'indicator', 'programme', 'topic', 'comparison', 'chart', 'charts of a plan', 'glossary', 'manual', PIECE];
/** The scripts that measure inside the page; they share one scope there. */
const PARTS = ['tools', 'layout', 'type', 'keyboard', 'charts', 'paper'].map((part) =>
  fs.readFileSync(fileURLToPath(new URL(`inpage/${part}.js`, import.meta.url)), 'utf8'),
);
const SOURCE = `(() => {${PARTS.join('')}})();`;

/** The rules of all tests that look: id to what is expected. */
export const rules = Object.assign({}, loading.rules, ...Object.values({ ...IN_PAGE, ...BY_HAND }).map((each) => each.rules));

/** The groups in the order in which they run. */
export const groups = ['loading', ...Object.keys(IN_PAGE), ...Object.keys(BY_HAND)];

/** Joins equal findings of several settings into one. */
function join(list) {
  const joined = new Map();
  for (const { setting, ...finding } of list) {
    const key = JSON.stringify(finding);
    if (!joined.has(key)) joined.set(key, { ...finding, settings: [] });
    if (setting) joined.get(key).settings.push(setting);
  }
  return [...joined.values()].map(({ settings, found, ...rest }) => ({ ...rest, found: settings.length ? `${found} [${settings.join(', ')}]` : found }));
}

/** A visitor of its own, so that nothing that another test did is remembered. */
async function byHand(browser, each, { url, path }, say) {
  const context = await browser.newContext({ viewport: WIDE });
  try {
    await each.check({ context, url, path }, say);
  } finally {
    await context.close();
  }
}

/** Looks at one page; the findings by group. */
export async function lookAt({ browser, server, site }, file, only = groups) {
  const context = await browser.newContext({ viewport: WIDE }),
    bare = await browser.newContext({ viewport: WIDE, javaScriptEnabled: false });
  const results = new Map();
  const gather = async (group, work) => {
    const list = [];
    const say = (rule, found, setting) => {
      for (const [element, what] of found) list.push({ page: file, rule, element, found: what, setting });
    };
    await work(say);
    results.set(group, join(list));
  };
  try {
    const url = server.url(file),
      served = await loading.open(context, url, server.origin);
    await served.page.evaluate(SOURCE);
    if (only.includes('loading')) await gather('loading', (say) => loading.check({ served, context, bare, url, site, path: file, source: SOURCE }, say));
    for (const [group, each] of Object.entries(IN_PAGE)) if (only.includes(group)) await gather(group, (say) => each.check(served.page, say, file, site));
    if (HANDLED.includes(kindOf(file, site.plans)))
      for (const [group, each] of Object.entries(BY_HAND)) if (only.includes(group)) await gather(group, (say) => byHand(browser, each, { url, path: file }, say));
  } finally {
    await context.close();
    await bare.close();
  }
  return results;
}
