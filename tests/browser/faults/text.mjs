// Seeded faults for the tests that read text: rule, file, what is replaced, by what.
// An empty search text means: the whole file; `null` as the new text: the file is gone.

const SECTION = 'ja/plan/first/index.html',
  ENGLISH = 'en/plan/first/index.html',
  INDICATOR = 'ja/plan/indicators/share/index.html',
  PROGRAMME = 'ja/plan/programmes/help/index.html',
  SOURCE = 'ja/plan/source/index.html',
  LISTENING = 'ja/plan/source/listen.html';
const MAIN = '</main>',
  add = (html) => [MAIN, `${html}${MAIN}`];

/** Text that cannot be made small: figures of a simple generator. */
function noise(length) {
  let state = 1,
    text = '';
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text;
}

export default [
  ['first-things', SECTION, ...add('<nav class="contents" aria-label="内容"><ul><li><a href="#main">はじめ</a></li></ul></nav><p class="lead">このページの話です。</p>')],
  ['one-h1', SECTION, ...add('<h1>もう一つ</h1>')],
  ['one-h1', SECTION, /<h1>.*?<\/h1>/, ''],
  ['heading-order', SECTION, '</h2>', '</h2><h4>飛ばした段</h4>'],
  ['landmarks', SECTION, '<footer>', '<div>'],
  ['landmarks', SECTION, '</header>', '</header><header>二つめ</header>'],
  ['nav-named', SECTION, 'nav aria-label="現在地"', 'nav'],
  ['nav-named', SECTION, 'nav aria-label="現在地"', 'nav aria-label="言語"'],
  ['skip-link', SECTION, '#main', '#top'],
  ['title-present', SECTION, /<title>.*?<\/title>/, '<title>小さなポータル</title>'],
  ['title-unique', SECTION, /<title>.*?<\/title>/, '<title>割合の指標 | 小さなポータル</title>'],
  ['crumbs', SECTION, ' aria-current="page"', ''],
  ['contents', SECTION, ...add('<h2>二</h2><h2>三</h2><h2>四</h2><h2>五</h2>')],
  ['same-footer', SECTION, '誤りを知らせる', '誤りを伝える'],
  ['same-footer', SECTION, 'town.example/contact', 'town.example/elsewhere'],
  ['duplicate-id', SECTION, ...add('<p id="help">同じ名</p>')],
  ['duplicate-id', SECTION, 'aria-labelledby="help-name"', 'aria-labelledby="nobody"'],
  ['description', SECTION, /<meta name="description"[^>]*>/, ''],
  ['description', SECTION, 'initial-scale=1', 'initial-scale=1, user-scalable=no'],

  ['broken-link', SECTION, ...add('<p><a href="../second/index.html">次の節</a></p>')],
  ['broken-link', SECTION, 'icon.svg', 'lost.svg'],
  ['broken-link', SECTION, ...add('<p><a href="../../../../../ja/index.html">外へ出る道</a></p>')],
  ['broken-fragment', SECTION, ...add('<p><a href="../indicators/share/index.html#gone">指標の一部</a></p>')],
  ['broken-fragment', SECTION, ...add('<p><a href="#gone">このページの一部</a></p>')],
  ['link-to-folder', SECTION, ...add('<p><a href="../source/">出典のページ</a></p>')],
  ['link-relative', SECTION, ...add('<p><a href="/repo/ja/index.html">はじめのページ</a></p>')],
  ['link-text', SECTION, ...add('<p>くわしくは<a href="../source/index.html">こちら</a></p>')],
  ['link-text', ENGLISH, ...add('<p><a href="../source/index.html"></a></p>')],
  ['link-text', ENGLISH, ...add('<p><a href="../source/index.html">Read more…</a></p>')],
  ['link-to-file', INDICATOR, 'データ（CSV、1 KB）', '割合のデータ'],
  ['link-to-file', INDICATOR, 'データ（CSV、1 KB）', 'データ（CSV）'],
  ['link-outside', SECTION, '<a rel="external" href="https://town.example/">', '<a href="https://town.example/">'],
  ['third-party', SECTION, '</head>', '<script src="https://cdn.example/x.js"></script></head>'],
  ['third-party', 'style.css', 'body {', '@import "https://fonts.example/x.css"; body {'],

  ['html-lang', SECTION, 'lang="ja">', 'lang="jp-easy">'],
  ['html-lang', ENGLISH, 'html lang="en"', 'html lang="ja"'],
  ['foreign-script', ENGLISH, ...add('<p>The word 計画 in passing</p>')],
  ['foreign-script', ENGLISH, ...add('<p>The word しるべ in passing</p>')],
  ['foreign-script', SECTION, ...add('<p>これは The quick brown fox です</p>')],
  ['foreign-script', SECTION, ...add('<p>한국어</p>')],
  ['foreign-script', ENGLISH, 'aria-label="Where you are"', 'aria-label="現在地"'],
  ['half-width-kana', SECTION, ...add('<p>ｱﾝｹｰﾄの結果</p>')],
  ['enclosed-character', SECTION, ...add('<p>①広さは30㎡</p>')],
  ['full-width-latin', SECTION, ...add('<p>２０２０年のＩＣＴ</p>')],
  ['split-word', SECTION, ...add('<p>日 時</p>')],
  ['ruby', SECTION, ...add('<p><ruby>計画<rt>けいかく</rt></ruby></p>')],
  ['ruby', SECTION, ...add('<p><ruby>計画<rp>(</rp><rt>plan</rt><rp>)</rp></ruby></p>')],

  ['page-in-each-edition', 'en/plan/source/index.html', '', null],
  ['canonical', SECTION, 'rel="canonical" href="https://portal.example/repo/ja/plan/first/"', 'rel="canonical" href="https://portal.example/repo/ja/plan/"'],
  ['hreflang-set', SECTION, /<link rel="alternate" hreflang="x-default"[^>]*>/, ''],
  ['hreflang-set', SECTION, /<link rel="alternate" hreflang="en"[^>]*>/, ''],
  [
    'hreflang-reciprocal',
    SECTION,
    /<link rel="alternate" hreflang="en"[^>]*>/,
    '<link rel="alternate" hreflang="en" href="https://portal.example/repo/en/plan/">',
  ],
  ['switcher', SECTION, '../../../en/plan/first/index.html', '../../../en/index.html'],
  ['switcher', SECTION, ' aria-current="true"', ''],
  ['sitemap', 'sitemap.xml', /<url>.*?<\/url>/, ''],
  ['sitemap', 'sitemap.xml', /<xhtml:link[^>]*>/, ''],
  ['sitemap', 'robots.txt', /Sitemap.*/, ''],

  ['share-card', SECTION, /<meta property="og:image" [^>]*>/, ''],
  ['share-card', SECTION, 'ja/card-0a1b2c.png', 'ja/card-ffffff.png'],
  ['share-card', SECTION, '<meta property="og:image:height" content="630">', ''],
  ['share-card-weight', 'ja/card-0a1b2c.png', '', noise(61_000)],

  ['table-caption', INDICATOR, /<caption>.*?<\/caption>/, ''],
  ['table-scope', INDICATOR, ' scope="row"', ''],
  ['empty-cell', INDICATOR, '<td class="number">50%</td>', '<td class="number"></td>'],
  ['table-region', INDICATOR, ' role="region" tabindex="0" aria-label="値の表"', ''],

  ['chart-drawing', INDICATOR, /<svg[\s\S]*<\/svg>/, ''],
  ['chart-caption', INDICATOR, /<figcaption>.*?<\/figcaption>/, ''],
  ['chart-role', INDICATOR, 'role="graphics-document document"', 'role="img"'],
  ['chart-name', INDICATOR, ' aria-labelledby="t"', ''],
  ['chart-description', INDICATOR, /<desc id="d">.*?<\/desc>/, '<desc id="d">増えました</desc>'],
  ['chart-table', INDICATOR, /<table>[\s\S]*<\/table>/, ''],
  ['chart-table', SECTION, ...add('<svg viewBox="0 0 9 9"><path d="M0 0h9"></path></svg>')],
  ['chart-symbols', INDICATOR, 'aria-label="2023年度 50%', 'aria-label="2023年度 55%'],
  ['chart-symbols', INDICATOR, /<g role="graphics-symbol" aria-label="2023.*?<\/g>/, ''],
  ['chart-symbols', INDICATOR, '<tr><th scope="row">2023年度</th><td class="number">50%</td></tr>', ''],
  ['chart-order', INDICATOR, /(<g role="graphics-symbol" aria-label="2020.*?<\/g>)(<g role.*?<\/g>)/, '$2$1'],
  ['chart-stop', INDICATOR, 'role="graphics-symbol" aria', 'tabindex="0" role="graphics-symbol" aria'],
  ['chart-data', INDICATOR, /<p class="files">.*?<\/p>/, ''],

  ['data-section', SECTION, ' data-section="plan/first"', ''],
  ['data-programme', PROGRAMME, 'plan/help', 'plan/other'],
  ['data-programme', SECTION, 'id="help" data', 'data'],
  ['data-indicator', INDICATOR, 'data-indicator="plan/share"', ''],
  ['data-known', SECTION, 'data-programme="plan/help"', 'data-programme="plan/unknown"'],

  ['listening-text', LISTENING, 'よんパーセント', 'しパーセント'],
  ['listening-text', LISTENING, ...add('<p><span data-say>もう一文</span></p>')],
  ['listening-linked', SOURCE, '<link rel="alternate" type="text/html" href="listen.html">', ''],
  ['listening-linked', SOURCE, '<a href="listen.html">聞くためのページ</a>', ''],
  ['listening-linked', LISTENING, 'href="index.html"', 'href="../index.html"'],
  ['listening-apart', LISTENING, 'ja/plan/source/">', 'ja/plan/source/listen.html">'],

  ['page-weight', SECTION, ...add(`<p>${'長い文です。'.repeat(6000)}</p>`)],
  ['first-bytes', SECTION, '<h1>', `<p>${noise(40_000)}</p><h1>`],
  ['script-weight', SECTION, '</head>', `<script>/* ${'x'.repeat(12_100)} */</script></head>`],
  ['web-font', 'style.css', 'body {', '@font-face { font-family: x; src: url(icon.svg) } body {'],
];
