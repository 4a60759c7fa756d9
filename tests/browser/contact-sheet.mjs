// A contact sheet of every kind of chart in every setting, to be looked at by a person: node contact-sheet.mjs <site> <folder> [edition]
// Not part of the tests: it judges nothing.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';

const [site, out, edition = 'ja'] = process.argv.slice(2);
if (!site || !out) {
  console.error('usage: node contact-sheet.mjs <site> <folder> [edition]');
  process.exit(2);
}

/** One page of each kind; a kind whose page does not exist is left out. */
const kinds = {
  bounds: 'shinagawa-2016/indicators/media-recognition',
  result: 'shinagawa-2016/indicators/reference-corner-visitors',
  doubtful: 'shinagawa-2016/indicators/web-photo-archive',
  series: 'minato-master/indicators/equality-plan-awareness',
  range: 'minato-master/indicators/ordinary-balance-ratio',
  words: 'minato-master/indicators/discrimination-felt',
  steps: 'shinagawa-2016/indicators/virtual-servers',
  programme: 'kawasaki-2011/programmes/autonomy-expansion',
  section: 'kawasaki-2011/charts/activities-7-1-1-1',
  structure: 'meguro-policy/charts/structure',
  glance: 'shinagawa-2016/charts/indicators',
  budget: 'shinagawa-2018-operations/charts/table-budget-2018',
  survey: 'minato-master/charts/survey-satisfaction-24',
  works: 'shinagawa-2018-operations/charts/table-works-by-account',
  events: 'minato-master/charts/events',
  dots: 'shinagawa-2018-operations/charts/events',
  comparison: 'comparisons/policy-satisfaction',
  apart: 'comparisons/online-applications',
};
const settings = {
  light: { width: 1000 },
  dark: { width: 1000, media: { colorScheme: 'dark' } },
  forced: { width: 1000, media: { forcedColors: 'active' } },
  print: { width: 1000, media: { media: 'print' } },
  narrow: { width: 320 },
};

const browser = await launch();
fs.mkdirSync(out, { recursive: true });
for (const [setting, { width, media }] of Object.entries(settings)) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  if (media) await page.emulateMedia(media);
  const shots = [];
  for (const [kind, at] of Object.entries(kinds)) {
    const file = path.resolve(site, edition, at, 'index.html');
    if (!fs.existsSync(file)) continue;
    await page.goto(pathToFileURL(file).href);
    const figure = page.locator('figure.chart').first();
    await figure.evaluate((node) => node.querySelectorAll('details').forEach((details) => details.remove()));
    const name = `${setting}-${kind}.png`;
    // On a phone the picture is wider than the words above it, so the sheet shows what both take.
    const clip = await figure.evaluate((node) => {
      const boxes = [node, ...node.querySelectorAll('.chart-plot')].map((each) => each.getBoundingClientRect()),
        left = Math.max(0, Math.min(...boxes.map((box) => box.left)));
      return { x: left, y: boxes[0].top + scrollY, width: Math.min(innerWidth, Math.max(...boxes.map((box) => box.right))) - left, height: boxes[0].height };
    });
    await page.screenshot({ path: path.join(out, name), fullPage: true, clip });
    shots.push(`<figure><img src="${name}"><figcaption>${kind}</figcaption></figure>`);
  }
  const html = `<!DOCTYPE html><meta charset="utf-8"><title>${setting}</title><style>body{columns:${width > 500 ? 3 : 6};margin:8px;background:#888;width:1900px}figure{margin:0 0 8px;break-inside:avoid}img{width:100%}</style>${shots.join('')}`;
  fs.writeFileSync(path.join(out, `${setting}.html`), html);
  const sheet = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await sheet.goto(pathToFileURL(path.resolve(out, `${setting}.html`)).href);
  await sheet.screenshot({ path: path.join(out, `${setting}.png`), fullPage: true });
  await Promise.all([page.close(), sheet.close()]);
  console.log(`${setting}: ${shots.length} charts`);
}
await browser.close();
