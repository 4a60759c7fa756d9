// A small sound portal, on which every test must find nothing, and from which each seeded fault is made by one change.

const BASE = 'https://portal.example/repo/';
const STYLE = `:root { color-scheme: light dark; --ground: #fff; --ink: #111; --link: #0b4a63 }
@media (prefers-color-scheme: dark) { :root { --ground: #121619; --ink: #eee; --link: #9fd6ec } }
body { margin: 0 auto; padding: 1rem; max-width: 40rem; background: var(--ground); color: var(--ink); font: 1.0625rem/1.8 "Noto Sans JP", sans-serif; overflow-wrap: anywhere }
a { color: var(--link) }
nav ul, nav ol { list-style: none; padding: 0 }
nav a, .files a, .alone a, summary { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px }
:focus-visible { outline: 4px solid var(--ink); outline-offset: 2px }
.skip { position: absolute; inset-inline-start: -200vw; background: var(--ground); padding: .8rem }
.skip:focus { inset-inline-start: 0 }
.scroll { overflow-x: auto }
figure { margin: 0 }
svg { display: block }
svg text { fill: var(--ink); font-size: 14px }
svg path, svg circle { stroke: var(--link); fill: none; stroke-width: 2 }
.planned { stroke-dasharray: 6 4 }
@media (forced-colors: active) { svg path, svg circle { stroke: CanvasText } svg text { fill: CanvasText } }
@media print { :root { --ground: #fff; --ink: #000; --link: #000 } nav, .skip, .files { display: none } .scroll { overflow: visible } a[rel~="external"]::after { content: " (" attr(href) ")" } }
`;
const SAID = {
  ja: {
    name: '小さなポータル',
    skip: '本文へ',
    editions: '言語',
    crumbs: '現在地',
    site: '案内',
    about: 'ここは小さな例です。すべての検査に通ります。',
    contact: '誤りを知らせる',
    share: '窓口の割合',
    year: '年度',
    value: '値',
    chart: '折れ線グラフ',
    size: 'データ（CSV、1 KB）',
    json: 'データ（JSON、1 KB）',
    table: '値の表',
    outside: '出典の町',
    listen: '聞くためのページ',
    spoken: '読み上げ用のテキスト',
    four: '4%です。',
    fourSaid: 'よんパーセントです。',
  },
  en: {
    name: 'A small portal',
    skip: 'To the content',
    editions: 'Languages',
    crumbs: 'Where you are',
    site: 'About',
    about: 'This is a small example that passes every test there is.',
    contact: 'Report an error',
    share: 'Share of counters',
    year: 'Fiscal year',
    value: 'Value',
    chart: 'line chart',
    size: 'Data (CSV, 1 KB)',
    json: 'Data (JSON, 1 KB)',
    table: 'Values',
    outside: 'The town of the source',
    listen: 'Plain page for listening',
    spoken: 'Text for voices',
    four: 'It is 4%.',
    fourSaid: 'It is four percent.',
  },
};
const NAMES = {
  'index.html': ['', ''],
  'plan/index.html': ['計画', 'The plan'],
  'plan/source/index.html': ['出典', 'The source'],
  'plan/first/index.html': ['はじめの節', 'The first section'],
  'plan/programmes/help/index.html': ['手伝いの事業', 'The help programme'],
  'plan/indicators/share/index.html': ['割合の指標', 'The share indicator'],
};

/** The page with a listening edition beside it. */
const SPOKEN = 'plan/source/index.html';

const up = (file) => '../'.repeat(file.split('/').length - 1);
const address = (file) => BASE + file.replace(/index\.html$/, '');

function figure(said, lang) {
  const fy = (year) => (lang === 'ja' ? `${year}年度` : `FY${year}`);
  return `<section id="share" data-indicator="plan/share" aria-labelledby="share-name"><h2 id="share-name">${said.share}</h2>
<figure class="chart"><figcaption>${said.share}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${said.chart}">
<svg viewBox="0 0 280 120" width="280" height="120" role="graphics-document document" aria-labelledby="t" aria-describedby="d"><title id="t">${said.share}</title><desc id="d">${fy(2020)} 4%, ${fy(2023)} 50%, ${fy(2026)} 100%</desc>
<g aria-hidden="true"><text x="20" y="118">2020</text></g>
<g data-series="one"><path d="M20 90L140 60"></path><g role="graphics-symbol" aria-label="${fy(2020)} 4%"><circle cx="20" cy="90" r="5"></circle></g><g role="graphics-symbol" aria-label="${fy(2023)} 50%"><circle cx="140" cy="60" r="5"></circle></g></g>
<g data-series="two"><path class="planned" d="M140 60L260 20"></path><g role="graphics-symbol" aria-label="${fy(2026)} 100%"><path d="M260 14L266 20L260 26L254 20Z"></path></g></g>
</svg></div>
<details open><summary>${said.table}</summary><div class="scroll" role="region" tabindex="0" aria-label="${said.table}"><table><caption>${said.table}</caption>
<thead><tr><th scope="col">${said.year}</th><th scope="col" class="number">${said.value}</th></tr></thead>
<tbody><tr><th scope="row">${fy(2020)}</th><td class="number">4%</td></tr><tr><th scope="row">${fy(2023)}</th><td class="number">50%</td></tr><tr><th scope="row">${fy(2026)}</th><td class="number">100%</td></tr></tbody></table></div></details></figure>
<p class="files"><a href="../../../../data/plan/indicators.csv">${said.size}</a> <a href="../../../../data/plan/plan.json">${said.json}</a></p></section>`;
}

function page(file, lang, door = false) {
  const below = door ? 'index.html' : file.slice(3),
    said = SAID[lang],
    other = lang === 'ja' ? 'en' : 'ja',
    root = up(file);
  const title = NAMES[below][lang === 'ja' ? 0 : 1] || said.name;
  const mark = { 'plan/first/index.html': ' data-section="plan/first"' }[below] ?? '';
  const crumbs =
    below === 'index.html'
      ? ''
      : `<nav aria-label="${said.crumbs}"><ol><li><a href="${root}${lang}/index.html">${said.name}</a></li><li aria-current="page">${title}</li></ol></nav>\n`;
  const inner =
    {
      'index.html': `<ul class="alone"><li><a href="${root}${lang}/plan/index.html">${NAMES['plan/index.html'][lang === 'ja' ? 0 : 1]}</a></li></ul>`,
      'plan/first/index.html': `<section id="help" data-programme="plan/help" aria-labelledby="help-name"><h2 id="help-name">${NAMES['plan/programmes/help/index.html'][lang === 'ja' ? 0 : 1]}</h2><p><a rel="external" href="https://town.example/">${said.outside}</a>${lang === 'ja' ? 'の文書を読みました。' : ' has published a document that was read.'}</p></section>`,
      [SPOKEN]: `<p class="files"><a href="listen.html">${said.listen}</a> <a type="text/plain" href="listen.txt">${said.spoken}</a></p>`,
      'plan/programmes/help/index.html': `<section id="help" data-programme="plan/help" aria-labelledby="help-name"><h2 id="help-name">${said.about}</h2></section>`,
      'plan/indicators/share/index.html': figure(said, lang),
    }[below] ?? '';
  const link = (edition, name) =>
    `<li><a lang="${edition}" hreflang="${edition}" href="${root}${edition}/${below}"${edition === lang ? ' aria-current="true"' : ''}>${name}</a></li>`;
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}${title === said.name ? '' : ` | ${said.name}`}</title>
<meta name="description" content="${said.about}"><link rel="canonical" href="${address(door ? 'ja/index.html' : file)}">
<link rel="alternate" hreflang="${lang}" href="${address(`${lang}/${below}`)}"><link rel="alternate" hreflang="${other}" href="${address(`${other}/${below}`)}"><link rel="alternate" hreflang="x-default" href="${address(`ja/${below}`)}">
${below === SPOKEN ? '<link rel="alternate" type="text/html" href="listen.html"><link rel="alternate" type="text/plain" href="listen.txt">' : ''}<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}style.css"></head>
<body><a class="skip" href="#main">${said.skip}</a>
<header><nav aria-label="${said.editions}"><ul>${link('ja', '日本語')}${link('en', 'English')}</ul></nav></header>
${crumbs}<main id="main"${mark}><h1>${title}</h1><p>${said.about}</p>${inner}</main>
<footer><nav aria-label="${said.site}"><ul><li><a rel="external" href="https://town.example/contact">${said.contact}</a></li></ul></nav></footer></body></html>
`;
}

/** The page that has a text as it is spoken and a page in plain reading order beside it: in English and Japanese. */
function listening(lang) {
  const said = SAID[lang],
    file = `${lang}/${SPOKEN}`,
    root = up(file),
    title = NAMES[SPOKEN][lang === 'ja' ? 0 : 1];
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${said.listen} | ${title} | ${said.name}</title>
<meta name="description" content="${said.about}"><meta name="robots" content="noindex"><link rel="canonical" href="${address(file)}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}style.css"></head>
<body><header><p class="files"><a href="index.html">${title}</a></p></header>
<main id="main"><h1><span data-say>${title}</span></h1><p><span data-say="${said.fourSaid}">${said.four}</span></p></main></body></html>
`;
}

/** The sound portal: path to text. */
export function sound() {
  const files = new Map([
    ['style.css', STYLE],
    ['icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'],
    ['data/plan/indicators.csv', 'a,b\n'],
    ['data/plan/plan.json', '{}'],
    ['index.html', page('index.html', 'ja', true)],
  ]);
  const alternates = (below) =>
    [
      ['ja', 'ja'],
      ['en', 'en'],
      ['x-default', 'ja'],
    ]
      .map(([tag, lang]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(`${lang}/${below}`)}"/>`)
      .join('');
  let map = '';
  for (const below of Object.keys(NAMES))
    for (const lang of ['ja', 'en']) {
      files.set(`${lang}/${below}`, page(`${lang}/${below}`, lang));
      if (below === SPOKEN) {
        files.set(`${lang}/plan/source/listen.txt`, `${NAMES[below][lang === 'ja' ? 0 : 1]}\n\n${SAID[lang].fourSaid}\n`);
        files.set(`${lang}/plan/source/listen.html`, listening(lang));
      }
      map += `<url><loc>${address(`${lang}/${below}`)}</loc>${alternates(below)}</url>`;
    }
  files.set(
    'sitemap.xml',
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${map}</urlset>`,
  );
  files.set('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${BASE}sitemap.xml\n`);
  files.set(
    '404.html',
    `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>ありません</title><link rel="stylesheet" href="/repo/style.css"></head><body><main id="main"><h1>ありません</h1><ul class="alone"><li><a href="/repo/ja/index.html">ホームへ</a></li><li lang="en"><a href="/repo/en/index.html">Go to the home page</a></li></ul></main></body></html>`,
  );
  return files;
}
