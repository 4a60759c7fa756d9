import fs from 'node:fs';

// A small sound portal, on which every test must find nothing, and from which each seeded fault is made by one change.

const BASE = 'https://portal.example/repo/';
const STYLE = `:root { color-scheme: light dark; --ground: #fff; --ink: #111; --link: #0b4a63 }
@media (prefers-color-scheme: dark) { :root { --ground: #121619; --ink: #eee; --link: #9fd6ec } }
body { margin: 0 auto; padding: 1rem; max-width: 40rem; background: var(--ground); color: var(--ink); font: 1.0625rem/1.8 "Noto Sans JP", sans-serif; overflow-wrap: anywhere; line-break: strict }
:lang(ja) :is(h1, h2, caption, figcaption, th, button) { word-break: keep-all }
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
svg path, svg circle, svg polygon { stroke: var(--link); fill: none; stroke-width: 2 }
@media (prefers-contrast: more) { svg path { stroke-width: 3 } }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center }
.top { display: flex; flex-wrap: wrap; gap: 0 1rem } .top ul { margin: 0 }
.listen:not([data-on]) > :is(button, label):not([data-speech=play]) { display: none }
button, select { min-height: 44px; min-width: 44px; font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--ink) }
label { display: inline-flex; align-items: center; gap: .5rem }
rt { user-select: none; font-size: .6em }
[data-speech-now] { outline: 3px solid var(--ink) }
.planned { stroke-dasharray: 6 4 }
@media (forced-colors: active) { svg path, svg circle, svg polygon { stroke: CanvasText } svg text { fill: CanvasText } }
@media print { :root { --ground: #fff; --ink: #000; --link: #000 } nav, .skip, .files, .tools, .chart-tools, .embedding { display: none } .scroll { overflow: visible } a[rel~="external"]::after { content: " (" attr(href) ")" } }
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
    recording: '録音',
    spoken: '読み上げ用のテキスト',
    four: '4%です。',
    fourSaid: 'よんパーセントです。',
    hear: '音で聞く',
    range: '低い音から高い音まで:',
    silent: 'この機器では音が出ません',
    embed: '別のサイトに載せる',
    language: '日本語',
    machine: '機械による試験',
    hand: '人による試験',
    months: '2019年4月から2020年3月までの1年間です。',
    updated: '更新日',
    day: '2026年11月20日',
    say: ['ここはちいさなれいです。', 'すべての検査に通ります。', 'ながい文も、いちど息をついで、最後まで読み上げられるように、区切られて、短い言葉に分けられて、順番に、声になって聞こえてきます。'],
    sentences: ['ここは小さな例です。', 'すべての検査に通ります。', 'ながい文も、いちど息をついで、最後まで読み上げられるように、区切られて、短い言葉に分けられて、順番に、声になって聞こえてきます。'],
    tools: ['聞く', '一時停止', '停止', '前の文', '次の文', '速さ', '声'],
    help: 'この端末には日本語の音声がありません。',
    failed: '音声が止まりました。',
    online: '文を外へ送ります',
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
    recording: 'Recording',
    spoken: 'Text for voices',
    four: 'It is 4%.',
    fourSaid: 'It is four percent.',
    hear: 'Listen to it',
    range: 'From low to high:',
    silent: 'This device makes no sound',
    embed: 'Put it on your site',
    language: 'English',
    machine: 'Tested by machines',
    hand: 'Tested by people',
    months: 'It lasts a year.',
    updated: 'Updated',
    day: 'November 20, 2026',
    say: ['This is a small example.', 'It passes every test there is.', 'A long sentence is cut where a reader would take a breath, so that no voice of any browser falls silent before it has come to its end.'],
    sentences: ['This is a small example.', 'It passes every test there is.', 'A long sentence is cut where a reader would take a breath, so that no voice of any browser falls silent before it has come to its end.'],
    tools: ['Play', 'Pause', 'Stop', 'Previous', 'Next', 'Rate', 'Voice'],
    help: 'This device has no English voice.',
    failed: 'The voice has stopped.',
    online: 'sends the text away',
  },
};
const NAMES = {
  'index.html': ['', ''],
  'plan/index.html': ['計画', 'The plan'],
  'plan/source/index.html': ['出典', 'The source'],
  'plan/first/index.html': ['はじめの節', 'The first section'],
  'plan/programmes/help/index.html': ['手伝いの事業', 'The help programme'],
  'plan/indicators/share/index.html': ['割合の指標', 'The share indicator'],
  'indicators/index.html': ['すべての指標', 'All indicators'],
  'indicators/by-name/index.html': ['すべての指標、名前の順', 'All indicators by name'],
  'years/2019/index.html': ['2019年度（令和元年度）', 'FY2019 (April 2019 to March 2020)'],
  'accessibility/index.html': ['アクセシビリティ方針', 'Accessibility policy'],
  'accessibility/results/index.html': ['試験の結果', 'Test results'],
};

/** The page with a listening edition beside it. */
const SPOKEN = 'plan/source/index.html';

/** The page that has a recording. */
const RECORDED = 'plan/first/index.html';
const recording = (said) => `<div class="sound tools" role="group" aria-label="${said.recording}"><audio controls preload="none" src="sound.opus" aria-label="${said.recording}"></audio></div>`;

const up = (file) => '../'.repeat(file.split('/').length - 1);
const address = (file) => BASE + file.replace(/index\.html$/, '');

function figure(said, lang) {
  const fy = (year) => (lang === 'ja' ? `${year}年度` : `FY${year}`);
  return `<section id="share" data-indicator="plan/share" aria-labelledby="share-name"><h2 id="share-name">${said.share}</h2>
<figure class="chart" data-listen="${said.hear}" data-range="${said.range}" data-silent="${said.silent}"><figcaption>${said.share}</figcaption>
<div class="chart-plot scroll" role="region" tabindex="0" aria-label="${said.chart}">
<svg viewBox="0 0 280 120" width="280" height="120" role="graphics-document document" aria-labelledby="t" aria-describedby="d"><title id="t">${said.share}</title><desc id="d">${fy(2020)} 4%, ${fy(2023)} 50%, ${fy(2026)} 100%</desc>
<g aria-hidden="true"><g class="chart-years"><text x="20" y="118">2020</text></g><g class="chart-ticks"><text x="0" y="100">0</text><text x="0" y="20">100</text></g></g>
<g data-series="one"><path d="M20 90L140 60"></path><g role="graphics-symbol" aria-label="${fy(2020)} 4%"><circle cx="20" cy="90" r="5"></circle></g><g role="graphics-symbol" aria-label="${fy(2023)} 50%"><circle cx="140" cy="60" r="5"></circle></g></g>
<g data-series="two"><path class="planned" d="M140 60L260 20"></path><g role="graphics-symbol" aria-label="${fy(2026)} 100%"><polygon points="260 14 266 20 260 26 254 20"></polygon></g></g>
</svg></div>
<details open><summary>${said.table}</summary><div class="scroll" role="region" tabindex="0" aria-label="${said.table}"><table><caption>${said.table}</caption>
<thead><tr><th scope="col">${said.year}</th><th scope="col" class="number">${said.value}</th></tr></thead>
<tbody><tr><th scope="row">${fy(2020)}</th><td class="number">4%</td></tr><tr><th scope="row">${fy(2023)}</th><td class="number">50%</td></tr><tr><th scope="row">${fy(2026)}</th><td class="number">100%</td></tr></tbody></table></div></details></figure>
<p class="files"><a href="../../../../data/plan/indicators.csv">${said.size}</a> <a href="../../../../data/plan/plan.json">${said.json}</a></p></section>`;
}

/** The templates of which the scripts make the switch of the readings and the player. */
function tools(root, lang, said) {
  const [play, pause, stop, previous, next, rate, voice] = said.tools,
    button = (name, words) => `<button type="button" data-speech="${name}">${words}</button>`;
  const furigana = `<template id="furigana" data-state="none" data-readings="${root}scripts/readings.js"><div class="tools furigana" role="group" aria-label="ふりがな"><button type="button" value="none">なし</button><button type="button" value="hard">むずかしい言葉</button><button type="button" value="all">すべて</button></div></template>`;
  return `${lang === 'ja' ? furigana : ''}<template id="listen"><div class="tools listen" role="group" aria-label="${play}">${button('play', play)}${button('pause', pause)}${button('stop', stop)}${button('previous', previous)}${button('next', next)}<label>${rate} <select data-speech="rate"><option value="0.5">0.5</option><option value="1" selected>1</option></select></label><label>${voice} <select data-speech="voice"></select></label><p data-speech="help" role="status" hidden data-missing="${said.help}" data-failed="${said.failed}" data-online="${said.online}"></p></div></template>`;
}

const script = (root, name) => `<script defer src="${root}scripts/${name}.js"></script>`;

function page(file, lang, door = false) {
  const below = door ? 'index.html' : file.slice(3),
    said = SAID[lang],
    other = lang === 'ja' ? 'en' : 'ja',
    root = up(file);
  const title = NAMES[below][lang === 'ja' ? 0 : 1] || said.name;
  const recorded = below === RECORDED;
  const mark = { 'plan/first/index.html': ' data-section="plan/first"' }[below] ?? '';
  const to = (goal) => `<a href="${root}${lang}/${goal}">${NAMES[goal][lang === 'ja' ? 0 : 1]}</a>`,
    alone = (...all) => `<ul class="alone">${all.map((goal) => `<li>${to(goal)}</li>`).join('')}</ul>`;
  const crumbs =
    below === 'index.html'
      ? ''
      : `<nav aria-label="${said.crumbs}"><ol><li><a href="${root}${lang}/index.html">${said.name}</a></li>${below.startsWith('plan/') && below !== 'plan/index.html' ? `<li>${to('plan/index.html')}</li>` : ''}<li aria-current="page">${title}</li></ol></nav>\n`;
  const inner =
    {
      'index.html': `<ul class="alone"><li><a href="${root}${lang}/plan/index.html">${NAMES['plan/index.html'][lang === 'ja' ? 0 : 1]}</a></li></ul>`,
      'plan/index.html': alone('plan/first/index.html'),
      'plan/first/index.html': `${alone('plan/programmes/help/index.html')}<section id="help" data-programme="plan/help" aria-labelledby="help-name"><h2 id="help-name">${NAMES['plan/programmes/help/index.html'][lang === 'ja' ? 0 : 1]}</h2><p><a rel="external" href="https://town.example/">${said.outside}</a>${lang === 'ja' ? 'の文書を読みました。' : ' has published a document that was read.'}</p></section>`,
      [SPOKEN]: `<p class="files"><a href="listen.html">${said.listen}</a> <a type="text/plain" href="listen.txt">${said.spoken}</a></p>`,
      'plan/programmes/help/index.html': `<section id="help" data-programme="plan/help" aria-labelledby="help-name"><h2 id="help-name">${said.about}</h2></section>${alone('plan/indicators/share/index.html')}`,
      'indicators/index.html': alone('indicators/by-name/index.html', 'plan/indicators/share/index.html'),
      'indicators/by-name/index.html': alone('indicators/index.html', 'plan/indicators/share/index.html'),
      'years/2019/index.html': `<p>${said.months}</p>`,
      'accessibility/index.html': `<p>JIS X 8341-3:2016</p><ul class="alone"><li><a rel="external" href="https://town.example/">${said.outside}</a></li></ul>`,
      'accessibility/results/index.html': `<h2 id="machine">${said.machine}</h2><h2 id="by-hand">${said.hand}</h2>`,
      'plan/indicators/share/index.html': `${figure(said, lang)}<details class="embedding"><summary>${said.embed}</summary><pre><code>${snippet(file, said)}</code></pre></details>`,
    }[below] ?? '';
  const link = (edition, name) =>
    `<li><a lang="${edition}" hreflang="${edition}" href="${root}${edition}/${below}"${edition === lang ? ' aria-current="true"' : ''}>${name}</a></li>`;
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}${title === said.name ? '' : ` | ${said.name}`}</title>
<meta name="description" content="${said.about}"><link rel="canonical" href="${address(door ? 'ja/index.html' : file)}">
<link rel="alternate" hreflang="${lang}" href="${address(`${lang}/${below}`)}"><link rel="alternate" hreflang="${other}" href="${address(`${other}/${below}`)}"><link rel="alternate" hreflang="x-default" href="${address(`ja/${below}`)}">
<meta property="og:image" content="${BASE}${lang}/card-0a1b2c.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${title}">
${below === SPOKEN ? '<link rel="alternate" type="text/html" href="listen.html"><link rel="alternate" type="text/plain" href="listen.txt">' : ''}<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}style.css">${script(root, 'listen')}${lang === 'ja' ? script(root, 'furigana') : ''}${script(root, 'chart')}${recorded ? script(root, 'sound') : ''}</head>
<body><a class="skip" href="#main">${said.skip}</a>
<header class="top"><nav aria-label="${said.editions}"><ul>${link('ja', '日本語')}${link('en', 'English')}</ul></nav></header>
${crumbs}<main id="main"${mark}><h1>${title}</h1>${recorded ? recording(said) : ''}<p>${said.sentences.map((sentence, at) => `<span data-say="${said.say[at]}"${recorded ? ` data-at="${at * 3000}"` : ''}>${sentence}</span>`).join(lang === 'ja' ? '' : ' ')}</p>${inner}<div class="stand"><dl><dt>${said.updated}</dt><dd>${said.day}</dd></dl></div></main>
<footer><nav aria-label="${said.site}"><ul><li>${to('accessibility/index.html')}</li><li>${to('accessibility/results/index.html')}</li><li><a rel="external" href="https://town.example/contact">${said.contact}</a></li></ul></nav></footer>${tools(root, lang, said)}</body></html>
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
<meta name="description" content="${said.about}"><link rel="canonical" href="${address(file)}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}style.css"></head>
<body><header><p class="files"><a href="index.html">${title}</a></p></header>
<main id="main"><h1><span data-say>${title}</span></h1><p><span data-say="${said.fourSaid}">${said.four}</span></p></main></body></html>
`;
}

const snippet = (file, said) => `<iframe src="${address(file)}embed/index.html" title="${said.share}" width="100%" height="640"></iframe>`.replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The chart alone, for pages of other sites. */
function embedded(file, lang) {
  const said = SAID[lang],
    root = up(file);
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${said.share} | ${said.name}</title>
<meta name="description" content="${said.about}"><link rel="canonical" href="${address(file.replace('embed/', ''))}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}style.css">${script(root, 'chart')}</head>
<body><main id="main"><h1>${said.share}</h1>${figure(said, lang).replace('../../../../data/plan/indicators.csv', `${root}data/plan/indicators.csv`).replace('../../../../data/plan/plan.json', `${root}data/plan/plan.json`)}
<ul class="alone source-line"><li><a href="../index.html" target="_top">${said.outside}</a></li><li><span lang="${lang}">${said.language}</span></li></ul></main></body></html>
`;
}

/** The scripts of the theme, in which lines of comment and the spaces before a line are not published. */
const scripts = new URL('../../../themes/default/scripts/', import.meta.url);
/** A few words and the way of the program's own: 例 is easy, 検査 is hard. */
const READINGS = `window.shirubeReadings = [['例', 'れい', false], ['検査', 'けんさ', true], ['小', 'ちい', false], ['節', 'せつ', false], ['手伝', 'てつだ', true]];
window.shirubeFurigana = (words) => (node, hardOnly) => {
  const parts = node.data.split(new RegExp('(' + words.map((word) => word[0]).join('|') + ')'));
  const made = parts.filter(Boolean).map((part) => {
    const word = words.find((each) => each[0] === part && (each[2] || !hardOnly));
    if (!word) return document.createTextNode(part);
    const ruby = document.createElement('ruby'), rt = document.createElement('rt');
    rt.textContent = word[1];
    ruby.append(part, rt);
    return ruby;
  });
  node.replaceWith(...made);
};
`;

/** The counts of a part that is translated but for one of its texts. */
const COUNTS = { wanted: 5, translated: 4, stale: 0, missing: 1, machine: 4, reviewed: 0 };

/** The sound portal: path to text. */
export function sound() {
  const files = new Map([
    ['style.css', STYLE],
    ['icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'],
    ['data/plan/indicators.csv', 'a,b\n'],
    ['data/plan/plan.json', '{}'],
    ['data/translations.json', JSON.stringify([{ edition: 'en', parts: [{ part: 'plan', strings: COUNTS, narrative: COUNTS }] }])],
    ['ja/plan/first/sound.opus', 'a recording'],
    ['en/plan/first/sound.opus', 'a recording'],
    ['ja/card-0a1b2c.png', 'a picture'],
    ['en/card-0a1b2c.png', 'a picture'],
    ['index.html', page('index.html', 'ja', true)],
    // The program's own scripts: a fault seeded in one of them is one that it could have.
    ...['chart', 'furigana', 'listen', 'sound'].map((name) => [`scripts/${name}.js`, fs.readFileSync(new URL(`${name}.js`, scripts), 'utf8').replace(/^\s*\/\/.*\n|^[ \t]+/gm, '')]),
    ['scripts/readings.js', READINGS],
  ]);
  for (const lang of ['ja', 'en']) files.set(`${lang}/plan/indicators/share/embed/index.html`, embedded(`${lang}/plan/indicators/share/embed/index.html`, lang));
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
