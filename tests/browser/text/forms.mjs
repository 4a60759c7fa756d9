// Forms: years, days and punctuation as each language writes them, and what says who translated.
import { attr, below, inside, language, name, plain, words, written } from '../dom.mjs';
import { LISTENING } from '../kinds.mjs';

export const rules = {
  'era-year': 'A-57: in Japanese a year of an era stands in brackets after its Western year and is the same year, the first is 元年; in easy Japanese and all other languages years are Western ones',
  'year-explained': 'A-57: the page of a fiscal year bears it in the full form of its language, and says from which April to which March it lasts',
  'day-form': 'A-83: a day has the form of its language',
  'full-width-marks': 'A-61: between characters of Chinese stand full-width marks, not those of Latin text',
  translatable: 'A-84: browsers may translate a page; only addresses and code are kept from it',
  'translation-counts': 'A-78: the counts of the translations add up in each edition and part: what is translated, stale and missing is what is wanted',
};

const ERAS = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };
const ERA = Object.keys(ERAS).join('|');
/** Months in the two languages that name them. */
const MONTHS = { en: 'January|February|March|April|May|June|July|August|September|October|November|December', tl: 'Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre' };
const DAY = {
  ja: /^\d{4}年\d{1,2}月\d{1,2}日$/,
  easy: /^\d{4}年\d{1,2}月\d{1,2}日$/,
  en: new RegExp(`^(${MONTHS.en}) \\d{1,2}, \\d{4}$`),
  'zh-hans': /^\d{4}年\d{1,2}月\d{1,2}日$/,
  ko: /^\d{4}년 \d{1,2}월 \d{1,2}일$/,
  tl: new RegExp(`^(${MONTHS.tl}) \\d{1,2}, \\d{4}$`),
};
/** A fiscal year in full, with its first and its last month; in Japanese the months stand below the heading. */
const YEAR = {
  ja: (year) => [`^${year}年度（(${ERA})(元|\\d+)年度）$`, `${year}年4月から${year + 1}年3月まで`],
  easy: (year) => [`^${year}年度（${year}年4月から ?${year + 1}年3月まで）$`],
  en: (year) => [`^FY${year} \\(April ${year} to March ${year + 1}\\)$`],
  'zh-hans': (year) => [`^${year}年度（${year}年4月—${year + 1}年3月）$`],
  ko: (year) => [`^${year}회계연도\\(${year}년 4월부터 ${year + 1}년 3월까지\\)$`],
  tl: (year) => [`^Taong Piskal ${year} \\(Abril ${year} hanggang Marso ${year + 1}\\)$`],
};
const code = (node) => ['code', 'pre', 'script', 'style', 'template', 'q', 'title'].includes(node.nodeName);

/** Eras: in Japanese beside the Western year, elsewhere nowhere but in words of the document itself. */
function eras(page, node, said, lang, say) {
  if (lang !== 'ja') {
    const found = said.match(new RegExp(`(?:${ERA})(?:元|\\d)`));
    if (found) say('era-year', page, name(node), `${found[0]} in lang="${lang}"`);
    return;
  }
  const first = said.match(new RegExp(`(?:${ERA})1年`));
  if (first) say('era-year', page, name(node), first[0]);
  for (const [both, year, era, of] of said.matchAll(new RegExp(`(\\d{4})年度?（(${ERA})(元|\\d+)年度?）`, 'g')))
    if (ERAS[era] + (of === '元' ? 1 : +of) - 1 !== +year) say('era-year', page, name(node), both);
}

function years(page, say) {
  const year = page.kind === 'year' && page.edition in YEAR && +page.below.split('/')[1];
  if (!year) return;
  const [heading, months] = YEAR[page.edition](year),
    title = written(page.all('h1')[0]),
    main = written(page.all('main')[0]);
  // Of a year in parts, each page bears the name of its part after the year.
  const part = page.below.split('/').length > 3 && page.below.startsWith('years/');
  if (!new RegExp(part ? heading.replace(/\$$/, ' .') : heading).test(title)) say('year-explained', page, 'h1', `“${title}”`);
  if (months && !main.includes(months)) say('year-explained', page, 'main', `does not say “${months}”`);
}

function days(page, say) {
  const form = DAY[page.edition];
  const stand = page.elements.find((node) => words(node, 'class').includes('stand'));
  if (!form || !stand || page.kind === LISTENING) return;
  const cells = below(stand).filter((node) => node.nodeName === 'dd').map(written);
  if (!cells.some((cell) => form.test(cell))) say('day-form', page, '.stand dd', cells.find((cell) => /^[^/]{0,40}\d{4}[^/]{0,20}$/.test(cell)) ?? 'no day');
}

const NARROW = /\p{Script=Han}[,;:!?](?=\p{Script=Han})|\p{Script=Han}\.(?=\s|$)|\p{Script=Han}\([^()]*\p{Script=Han}[^()]*\)/u;

function marks(page, node, said, lang, say) {
  if (!/^zh/.test(lang)) return;
  const found = said.match(NARROW);
  if (found) say('full-width-marks', page, name(node), `“${said.slice(Math.max(0, found.index - 8), found.index + 10)}”`);
}

function translatable(page, say) {
  for (const node of page.elements) {
    if (attr(node, 'translate') === 'no' && !code(node) && (['html', 'body', 'main'].includes(node.nodeName) || plain(node).length > 200)) say('translatable', page, name(node), 'is kept from translation');
    if (node.nodeName === 'meta' && attr(node, 'name') === 'google' && /notranslate/.test(attr(node, 'content') ?? '')) say('translatable', page, 'meta[name=google]', 'notranslate');
  }
  for (const node of page.elements) if (words(node, 'class').includes('address') && !inside(node, (at) => attr(at, 'translate') === 'no')) say('translatable', page, name(node), 'may be translated');
}

const COUNTS = 'data/translations.json';

/** The counts of the file: what is translated and what is missing is what is wanted; nothing is counted twice. */
function counts(site, say) {
  if (!site.files.has(COUNTS)) return;
  for (const { edition, parts } of JSON.parse(site.text(COUNTS)))
    for (const part of parts)
      for (const kind of ['strings', 'narrative']) {
        const { wanted, translated, stale, missing, machine, reviewed } = part[kind];
        if (translated + stale + missing !== wanted || machine > wanted - missing || reviewed > wanted - missing)
          say('translation-counts', { path: COUNTS }, `${edition}/${part.part}`, `${kind}: ${JSON.stringify(part[kind])}`);
      }
}

export function checker(site) {
  return {
    page(page, say) {
      for (const node of page.texts) {
        const parent = node.parentNode;
        if (!node.value.trim() || inside(parent, code)) continue;
        const lang = language(parent);
        eras(page, parent, node.value, lang, say);
        marks(page, parent, node.value, lang, say);
      }
      years(page, say);
      days(page, say);
      translatable(page, say);
    },
    end: (say) => counts(site, say),
  };
}
