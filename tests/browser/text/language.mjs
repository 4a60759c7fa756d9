// Languages: whose voice reads which words, and characters that voices stumble over.
import { attr, inside, language, name, plain } from '../dom.mjs';

export const rules = {
  'html-lang': 'A-71, A-74: html has a lang of a known form, the one of its edition',
  'foreign-script':
    'A-71: words in another script carry lang: kana only in ja, Hangul only in ko, Han only in ja, zh, ko; three or more Latin words not in ja, zh, ko',
  'half-width-kana': 'A-56: no half-width katakana',
  'enclosed-character': 'A-56: no enclosed or squared characters (①, ㎡, ㈱)',
  'full-width-latin': 'A-56: no full-width Latin letters or digits',
  'split-word': 'A-56: no space inside a Japanese word (日 時)',
  ruby: 'A-50, A-51: ruby has rp around rt, rt is kana, and it stands in nothing that names another thing',
};

/** Folders of editions and the language that their pages must state. */
const EDITIONS = { ja: 'ja', easy: 'ja-simple', en: 'en', 'zh-hans': 'zh-Hans', ko: 'ko', tl: 'tl' };
const CJK = ['ja', 'zh', 'ko'];
const SPOKEN = ['title', 'alt', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder'];
/** Quotations of print keep its characters; code is code. */
const verbatim = (node) => ['code', 'pre', 'kbd', 'samp', 'script', 'style', 'template', 'q'].includes(node.nodeName);
const code = (node) => ['code', 'pre', 'kbd', 'samp', 'script', 'style', 'template'].includes(node.nodeName);

/** Which script of a text its language does not read; undefined if all is well. */
export /** Addresses and names of files are the same in every language. */
const NEUTRAL = /https?:\S*|[\w-]+\.(csv|json|xml|svg|xlsx|ics|txt|yaml|md)\b/g;

function foreign(text, lang) {
  const said = text.replace(NEUTRAL, ' ');
  const main = lang.split('-')[0].toLowerCase();
  if (main !== 'ja' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(said.replace(/[ー・]/gu, ''))) return 'kana';
  if (main !== 'ko' && /\p{Script=Hangul}/u.test(said)) return 'Hangul';
  if (!CJK.includes(main) && /\p{Script=Han}/u.test(said)) return 'Han';
  if (CJK.includes(main) && /\p{Script=Latin}{2,}(?:[ '’-]\p{Script=Latin}{2,}){2,}/u.test(said)) return 'Latin words';
  return undefined;
}

function characters(page, node, said, lang, say) {
  const at = (found) => `${found[0]} in “${said.trim().slice(0, 30)}”`;
  const test = (rule, pattern) => {
    const found = said.match(pattern);
    if (found) say(rule, page, name(node), at(found));
  };
  test('half-width-kana', /[\uff61-\uff9f]+/u);
  test('enclosed-character', /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\u{1f100}-\u{1f1ff}]/u);
  test('full-width-latin', /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/u);
  if (lang.startsWith('ja') && lang !== 'ja-simple')
    test('split-word', /(?<![\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}](?:[ \u3000][\p{Script=Han}\p{Script=Hiragana}])+(?![\p{L}\p{N}])/u);
}

function ruby(page, say) {
  for (const node of page.all('ruby')) {
    const kinds = node.childNodes
      .map((child) => child.nodeName)
      .filter((kind) => ['rt', 'rp'].includes(kind))
      .join(' ');
    const readings = node.childNodes.filter((child) => child.nodeName === 'rt').map(plain);
    if (!/^(rp rt rp ?)+$/.test(kinds)) say('ruby', page, name(node), `has ${kinds || 'no rt'}`);
    else if (!readings.every((said) => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(said)))
      say('ruby', page, name(node), `rt says ${readings.join(' ')}`);
    if (inside(node, (at) => ['option', 'title', 'svg'].includes(at.nodeName))) say('ruby', page, name(node), 'stands in a name');
  }
  for (const node of page.elements)
    for (const list of ['aria-labelledby', 'aria-describedby']) {
      for (const id of (attr(node, list) ?? '').split(/\s+/))
        if (page.byId.has(id) && page.all('ruby').some((at) => inside(at, (up) => up === page.byId.get(id))))
          say('ruby', page, name(node), `${list} names it by #${id}, which holds ruby`);
    }
}

export function checker() {
  return {
    page(page, say) {
      const lang = attr(page.all('html')[0], 'lang') ?? '',
        wanted = EDITIONS[page.edition];
      if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-simple)?$/.test(lang) || (wanted && lang !== wanted)) say('html-lang', page, 'html', `lang="${lang}"`);
      for (const node of page.texts) {
        const parent = node.parentNode;
        if (!node.value.trim() || inside(parent, code)) continue;
        // A title has no place for lang: where the page is borrowed, its heading says so.
        if (parent.nodeName === 'title' && page.all('h1').some((heading) => attr(heading, 'lang'))) continue;
        const spoken = language(parent),
          found = foreign(node.value, spoken);
        if (found) say('foreign-script', page, name(parent), `${found} in lang="${spoken}": “${node.value.trim().slice(0, 30)}”`);
        if (!inside(parent, verbatim)) characters(page, parent, node.value, spoken, say);
      }
      for (const node of page.elements)
        for (const which of SPOKEN) {
          const said = attr(node, which),
            found = said && foreign(said, language(node));
          if (found) say('foreign-script', page, name(node), `${found} in ${which}="${said.slice(0, 30)}" with lang="${language(node)}"`);
        }
      const description = attr(page.all('meta').find((node) => attr(node, 'name') === 'description') ?? {}, 'content') ?? '';
      if (foreign(description, lang)) say('foreign-script', page, 'meta[name=description]', `${foreign(description, lang)}: “${description.slice(0, 30)}”`);
      if (page.all('ruby').length) ruby(page, say);
    },
  };
}
