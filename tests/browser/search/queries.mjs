// What people type, and a page that has to be among the results: 70 queries in six languages and their scripts.
// Kana and katakana for kanji, full width for half width, capitals, accents, parts of words, figures, several words, borrowed words.

const NUMBER = ['27.6', 'minato-master/indicators/satisfaction-24/index.html'];
const HEARING = 'kawasaki-2011/programmes/public-hearing-work/index.html';
const OPEN = 'minato-master/indicators/open-data-downloads/index.html';
const DISASTER = 'shinagawa-2016/programmes/continuity/index.html';
const PEACE = 'topics/peace/index.html';
const SHINAGAWA = 'cities/shinagawa/index.html';
const FINANCE = 'topics/finance/index.html';
const ONLINE = 'minato-master/indicators/online-procedures/index.html';
const WEB = 'minato-master/indicators/nationwide-web-access/index.html';
const COMMENT = 'kawasaki-2011/programmes/public-comment-d3/index.html';

/** By the folder of the edition. */
export const QUERIES = {
  ja: [
    ['広聴', HEARING],
    ['こうちょう', HEARING],
    ['コウチョウ', HEARING],
    ['こうほう', 'kawasaki-2011/programmes/city-pr/index.html'],
    ['品川', SHINAGAWA],
    ['オープンデータ', OPEN],
    ['おーぷんでーた', OPEN],
    NUMBER,
    ['8割', 'minato-master/25-2/index.html'],
    ['災害', DISASTER],
    ['さいがい', DISASTER],
    ['個人情報', 'glossary/minato-master/index.html#minato-master-pia'],
    ['こじんじょうほう', 'glossary/minato-master/index.html#minato-master-pia'],
    ['世論調査', 'shinagawa-2018-operations/public-relations-3-19/index.html'],
    ['ホームページ', WEB],
    ['ＳＮＳ', 'minato-master/24-3/index.html'],
    ['sns', 'minato-master/24-3/index.html'],
    ['Twitter', 'minato-master/24-3-1/index.html'],
    ['平和', PEACE],
    ['へいわ', PEACE],
    ['男女平等', 'minato-master/25-3/index.html'],
    ['マイナンバー', 'glossary/shinagawa-2016/index.html#shinagawa-2016-term-mynumber'],
    ['AI', 'glossary/minato-master/index.html#minato-master-ai'],
    ['rpa', 'glossary/minato-master/index.html#minato-master-p26-term-rpa'],
    ['庁舎', 'kawasaki-2011/7-2-3-3/index.html'],
    ['ざいせい', FINANCE],
    ['オンライン申請', ONLINE],
    ['電子区役所', 'shinagawa-2016/6-2-2/index.html'],
    ['区民の声', 'minato-master/indicators/voices-reflected/index.html'],
    ['協働 事業', 'kawasaki-2011/programmes/cooperative-projects/index.html'],
  ],
  easy: [
    ['意見', COMMENT],
    ['いけん', COMMENT],
    ['こうちょう', 'shinagawa-2018-operations/public-relations/index.html'],
    ['災害', DISASTER],
    ['お知らせ', 'minato-master/24-3-2/index.html'],
    ['平和', PEACE],
    ['ホームページ', WEB],
    ['そうだん', 'kawasaki-2011/7-3-2/index.html'],
  ],
  en: [
    ['open data', OPEN],
    ['OPEN DATA', OPEN],
    ['disaster', DISASTER],
    ['survey', 'shinagawa-2018-operations/public-relations-3-19/index.html'],
    ['péace', PEACE],
    ['Shinagawa', SHINAGAWA],
    NUMBER,
    ['online procedures', ONLINE],
    ['human rights', 'topics/rights/index.html'],
    ['広聴', HEARING],
    ['ict', 'glossary/kawasaki-2011/index.html#kawasaki-2011-d3-ict'],
  ],
  'zh-hans': [
    ['数据', OPEN],
    ['灾害', DISASTER],
    ['和平', PEACE],
    ['品川', SHINAGAWA],
    ['个人信息', 'minato-master/25-6-4/index.html'],
    NUMBER,
    ['财政', FINANCE],
    ['意见', COMMENT],
  ],
  ko: [
    ['오픈데이터', OPEN],
    ['재해', DISASTER],
    ['평화', PEACE],
    ['시나가와', SHINAGAWA],
    ['개인정보', 'minato-master/25-6-4/index.html'],
    NUMBER,
    ['온라인', ONLINE],
    ['의견', HEARING],
  ],
  tl: [
    ['kapayapaan', PEACE],
    ['KAPAYAPAAN', PEACE],
    ['sakuna', DISASTER],
    ['Shinagawa', 'shinagawa-2016/peace-declaration/index.html'],
    NUMBER,
    ['opinyon', 'minato-master/indicators/easy-to-propose/index.html'],
    ['website', WEB],
    ['karapatan', 'topics/rights/index.html'],
  ],
};
