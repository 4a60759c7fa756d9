// Runs inside the page under test: how words are set: fonts, breaks, readings above words. Each function of `look` returns a list of `[element, found]`.
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const langOf = (node) => (node.closest('[lang]')?.lang ?? '').toLowerCase();
const primaryOf = (node) => langOf(node).split('-')[0];
/** Text nodes that are seen, with the element around them. */
const texts = (which) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT),
    found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode,
      parent = node.parentElement;
    if (node.data.trim() && !parent.closest('script, style, template, noscript, rt, rp') && (!which || parent.closest(which)) && visible(parent)) found.push([node, parent]);
  }
  return found;
};
const lineOf = (node, from, to) => {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const boxes = range.getClientRects();
  return boxes.length ? boxes[0] : null;
};

/** Parts whose lines break at phrases, in languages without spaces: borders stand in the page, and nothing else may be a border. */
const PHRASED = ':lang(ja) main :is(h1, h2, h3, caption, figcaption, th, button), :lang(zh) main :is(h1, h2, h3, caption)';
/** Those in the language of the edition: what is quoted from another language has no borders of its own. */
const phrased = () => all(PHRASED).filter((node) => ['ja', 'zh'].includes(primaryOf(node)) && langOf(node) === document.documentElement.lang.toLowerCase() && CJK.test(node.textContent) && visible(node));
look.phrasing = () =>
  phrased()
    .filter((node) => style(node).wordBreak !== 'keep-all')
    .map((node) => [name(node), `word-break: ${style(node).wordBreak}`]);
/** The characters of an element as they are read, with the places where they stand; a `<wbr>` is a zero-width space. */
const lettersOf = (block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL),
    found = [];
  let box = block;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'WBR' || node.nodeName === 'BR') found.push({ letter: '\u200b' });
    if (node.nodeType !== 3 || node.parentElement.closest('rt, rp, svg')) continue;
    // A name in another language has no borders.
    if (langOf(node.parentElement) !== langOf(document.documentElement)) {
      found.push({ letter: '\u200b' });
      continue;
    }
    // What stands in a box of its own is a line of its own; beside a word with readings browsers break whatever they are told.
    let own = node.parentElement;
    while (own !== block && /^(inline|contents)$/.test(style(own).display)) own = own.parentElement;
    if (own !== box) found.push({ letter: '\u200b' });
    box = own;
    [...node.data].reduce((at, letter) => (found.push({ letter, node, at }), at + letter.length), 0);
  }
  return found;
};
/** Phrases torn at the end of a line although they have room on one: no `<wbr>`, no space and no mark stands there. */
look.tornPhrases = () => {
  const found = [];
  for (const block of phrased()) {
    const letters = lettersOf(block),
      size = parseFloat(style(block).fontSize),
      room = block.clientWidth - parseFloat(style(block).paddingLeft) - parseFloat(style(block).paddingRight);
    for (const { 0: phrase, index } of letters.map((each) => (each.letter.length > 1 ? '〓' : each.letter)).join('').matchAll(/[^\s\u200b、。，．；：・／/（）()「」『』【】〔〕［］[\]〈〉《》“”‘’…—–~〜-]+/gu)) {
      if (phrase.length < 2 || phrase.length * size > room - size) continue;
      const [first, last] = [letters[index], letters[index + phrase.length - 1]].map(({ node, at }) => lineOf(node, at, at + 1));
      if (first && last && Math.abs(first.top - last.top) > size / 2) found.push([name(block), `“${phrase}” is torn`]);
    }
  }
  return found;
};
/** Words of letters that are cut at the end of a line; long ones have no other place to go. */
look.tornWords = () => {
  const found = [];
  for (const [node, parent] of texts()) {
    if (parent.closest('code, pre, kbd, svg, .address, .share')) continue;
    const room = (parent.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, caption, figcaption, summary') ?? parent).clientWidth;
    const boxesOf = (from, to) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()].filter((box) => box.width > 0);
    };
    for (const { 0: run, index } of node.data.matchAll(/\S+/gu)) {
      // What has no space, such as an address, and no room on a line, is cut somewhere.
      if (!/\p{Script=Latin}{2}|\p{Script=Hangul}{2}/u.test(run) || boxesOf(index, index + run.length).reduce((sum, box) => sum + box.width, 0) > room - 8) continue;
      for (const { 0: word, index: at } of run.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}’']+|\p{Script=Hangul}{2,}/gu)) {
        const boxes = boxesOf(index + at, index + at + word.length);
        if (boxes.length > 1 && Math.abs(boxes[0].top - boxes.at(-1).top) > boxes[0].height / 2) found.push([name(parent), `“${word}” is cut`]);
      }
    }
  }
  return found;
};
const SMALL = /[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々、。，．：；！？」』）】〕］〉》]/gu;
/** Small kana and closing marks that begin a line; so many of a page are looked at. */
look.lineStarts = () => {
  const found = [];
  let asked = 0;
  for (const [node, parent] of texts('main :is(p, li, dd, td, h1, h2, h3)')) {
    if (!['ja', 'zh'].includes(primaryOf(parent)) || parent.closest('code, svg')) continue;
    for (const { 0: mark, index } of node.data.matchAll(SMALL)) {
      if (!index || (asked += 1) > 3000) continue;
      const before = lineOf(node, index - 1, index),
        here = lineOf(node, index, index + 1);
      if (before && here && before.width && here.width && here.top - before.top > before.height / 2 && here.left < before.left) found.push([name(parent), `a line begins with “${node.data.slice(index, index + 6)}”`]);
    }
  }
  return found;
};

const STACKS = { ja: /Noto Sans JP|Hiragino|Yu Gothic/, zh: /Noto Sans SC|PingFang SC|YaHei/, ko: /Noto Sans KR|Apple SD Gothic|Malgun/ };
/** Words whose stack of fonts is not that of their language. */
look.wrongStacks = () => {
  const seen = new Set();
  return texts()
    .filter(([node, parent]) => STACKS[primaryOf(parent)] && CJK.test(node.data) && !parent.closest('code, pre, kbd, samp'))
    .map(([, parent]) => [parent, `${primaryOf(parent)}: ${style(parent).fontFamily}`])
    .filter(([parent, family]) => !STACKS[primaryOf(parent)].test(family) && !seen.has(family) && seen.add(family))
    .map(([parent, family]) => [name(parent), family.slice(0, 80)]);
};
/** Marks one element of each language that shows its script, so that it can be asked for the font it is drawn with. */
look.probes = () => {
  const found = new Map();
  for (const [node, parent] of texts()) {
    const lang = primaryOf(parent),
      own = { ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u }[lang];
    if (own?.test(node.data) && !parent.closest('code, pre') && !found.has(lang)) found.set(lang, parent);
  }
  return [...found].map(([lang, node]) => {
    node.dataset.probe = lang;
    return lang;
  });
};
look.slanted = () =>
  texts()
    .filter(([node, parent]) => ['ja', 'zh', 'ko'].includes(primaryOf(parent)) && CJK.test(node.data) && style(parent).fontStyle !== 'normal')
    .map(([, parent]) => [name(parent), `font-style: ${style(parent).fontStyle}`]);
look.spaced = () =>
  texts()
    .filter(([node, parent]) => ['ja', 'zh', 'ko'].includes(primaryOf(parent)) && CJK.test(node.data) && !['normal', '0px'].includes(style(parent).letterSpacing))
    .map(([, parent]) => [name(parent), `letter-spacing: ${style(parent).letterSpacing}`]);
look.korean = () =>
  texts()
    .filter(([node, parent]) => primaryOf(parent) === 'ko' && /\p{Script=Hangul}/u.test(node.data) && !parent.closest('code, pre') && style(parent).wordBreak !== 'keep-all')
    .map(([, parent]) => [name(parent), `word-break: ${style(parent).wordBreak}`]);
look.strictness = () => {
  const { lineBreak, overflowWrap, wordBreak } = style(document.querySelector('main') ?? document.body);
  return lineBreak === 'strict' && ['anywhere', 'break-word'].includes(overflowWrap) && wordBreak !== 'break-all' ? [] : [['main', `line-break: ${lineBreak}; overflow-wrap: ${overflowWrap}; word-break: ${wordBreak}`]];
};

/** Readings: their size, their contrast, that they are not copied, and that they lift no line. */
look.readings = () => {
  const found = [];
  for (const rt of all('main rt').filter(visible).slice(0, 300)) {
    const ruby = rt.closest('ruby'),
      size = parseFloat(style(rt).fontSize),
      base = parseFloat(style(ruby).fontSize),
      behind = ground(ruby),
      shade = contrast(over(paint(style(rt).color), behind), behind);
    if (size < Math.max(9, base / 2) - 0.05) found.push([name(ruby), `reading of ${size.toFixed(1)} px above ${base.toFixed(1)} px`]);
    if (shade < 7) found.push([name(ruby), `reading with contrast ${shade.toFixed(2)}`]);
    if (style(rt).userSelect !== 'none') found.push([name(ruby), 'its reading is copied with it']);
  }
  // Passages of other languages have fonts of their own, which may be higher.
  for (const block of all('main :is(p, li, dd):has(ruby):not(:has([lang]))').filter(visible)) {
    if ([...block.querySelectorAll('*')].some((node) => !['SPAN', 'RUBY', 'RT', 'RP', 'WBR'].includes(node.tagName) || !['inline', 'ruby', 'ruby-text', 'none'].includes(style(node).display) || (node.tagName === 'SPAN' && style(node).fontSize !== style(block).fontSize))) continue;
    const looks = style(block),
      line = parseFloat(looks.lineHeight),
      high = block.getBoundingClientRect().height - parseFloat(looks.paddingTop) - parseFloat(looks.paddingBottom) - parseFloat(looks.borderTopWidth) - parseFloat(looks.borderBottomWidth);
    const over = high / line - Math.floor(high / line + 0.05);
    if (over > 0.08) found.push([name(block), `is ${high.toFixed(0)} px high with lines of ${line.toFixed(0)} px`]);
  }
  return found;
};

/** Shows the page as a browser does that does not know the younger properties; what is returned puts them back. */
look.older = () => {
  const young = /\b(text-autospace|text-spacing-trim|text-wrap|text-wrap-style|text-wrap-mode|ruby-overhang|ruby-align|hanging-punctuation)\s*:[^;}]*;?|word-break\s*:\s*auto-phrase\s*;?/g;
  const sheets = [...document.styleSheets].filter((sheet) => !sheet.disabled);
  const copy = document.createElement('style');
  copy.textContent = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText.replace(young, ''))).join('\n');
  document.head.append(copy);
  for (const sheet of sheets) sheet.disabled = true;
  look.newer = () => {
    copy.remove();
    for (const sheet of sheets) sheet.disabled = false;
  };
};
