// Runs inside the page under test: what sticks out, what is cut off, what is too small to press or to read. Each function of `look` returns a list of `[element, found]`.
const scrolls = (node) => {
  for (let at = node; at && at !== document.body; at = at.parentElement) if (['auto', 'scroll'].includes(style(at).overflowX)) return true;
  return false;
};
look.tooWide = () => {
  const room = document.documentElement.clientWidth,
    found = [];
  if (document.documentElement.scrollWidth <= room + 1) return [];
  for (const node of all('body *')) {
    const box = node.getBoundingClientRect();
    if (box.width && box.right > room + 1 && visible(node) && !scrolls(node)) found.push([name(node), `reaches to ${Math.round(box.right)} of ${room} px`]);
  }
  return found.length ? found.slice(-4) : [['html', `is ${document.documentElement.scrollWidth} px wide in ${room}`]];
};
/** Regions that move sideways without a name or without a tab stop. */
look.nameless = () =>
  all('body *')
    .filter((node) => ['auto', 'scroll'].includes(style(node).overflowX) && node.scrollWidth > node.clientWidth + 1)
    .filter((node) => node.tabIndex < 0 || !(node.getAttribute('aria-label') || node.getAttribute('aria-labelledby')))
    .map((node) => [name(node), `moves sideways (${node.scrollWidth} in ${node.clientWidth} px) without name or tab stop`]);
look.clipped = () =>
  all('body *')
    .filter((node) => {
      if (node.closest('svg') || !node.textContent.trim() || !visible(node)) return false;
      const looks = style(node),
        hides = (axis) => ['hidden', 'clip'].includes(axis),
        box = node.getBoundingClientRect();
      if (looks.display === 'inline' || box.width < 2 || box.height < 2) return false;
      return (hides(looks.overflowY) && node.scrollHeight > node.clientHeight + 2) || (hides(looks.overflowX) && node.scrollWidth > node.clientWidth + 2);
    })
    .map((node) => [name(node), 'its text is cut off']);

const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=switch], [role=slider]';
/** A link in running text: inline, and the block around it says more than its links do. */
const inSentence = (node) => {
  if (!style(node).display.startsWith('inline') || style(node).display === 'inline-flex') return false;
  let block = node.parentElement;
  while (block && style(block).display === 'inline') block = block.parentElement;
  const rest = block.cloneNode(true);
  for (const target of all(TARGETS, rest)) target.remove();
  return (rest.textContent.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
};
look.smallTargets = () =>
  all(TARGETS)
    .filter((node) => visible(node) && !node.closest('svg'))
    .map((node) => [node, node.getBoundingClientRect()])
    .filter(([node, box]) => box.right > 0 && box.bottom > 0 && box.width > 0 && (box.width < 43.9 || box.height < 43.9) && !inSentence(node))
    .map(([node, box]) => [name(node), `${Math.round(box.width)} × ${Math.round(box.height)} px`]);

/** Sentences stand in the block itself, or marked one by one for the voice; what is only a link is an entry of a list. */
const sentencesOf = (node) =>
  (node.matches('[data-say]') ? [node] : [...node.childNodes]).flatMap((child) => {
    if (child.nodeType === 3) return [child.data.trim()];
    if (child.nodeType !== 1 || !child.matches('[data-say]')) return [];
    const rest = child.cloneNode(true);
    for (const link of all('a', rest)) link.remove();
    return [rest.textContent.trim()];
  });
/** Running text: size, line height, length of lines, left-aligned. */
look.bodyText = () =>
  all('main p, main li, main dd')
    .filter((node) => visible(node) && sentencesOf(node).some((sentence) => sentence.length > 20))
    .flatMap((node) => {
      const looks = style(node),
        size = parseFloat(looks.fontSize),
        wrong = [];
      if (size < 14.4) wrong.push(`${size} px`);
      if (parseFloat(looks.lineHeight) < size * 1.745) wrong.push(`line height ${(parseFloat(looks.lineHeight) / size).toFixed(2)}`);
      if (!['start', 'left'].includes(looks.textAlign)) wrong.push(`text-align ${looks.textAlign}`);
      const inner = node.clientWidth - parseFloat(looks.paddingLeft) - parseFloat(looks.paddingRight);
      if (inner > size * 41) wrong.push(`lines of ${(inner / size).toFixed(0)} em`);
      return wrong.map((what) => [name(node), what]);
    });
look.readable = () => {
  const size = parseFloat(style(document.body).fontSize),
    line = parseFloat(style(document.body).lineHeight);
  return size < 16 || line < size * 1.745 ? [['body', `${size} px, line height ${(line / size).toFixed(2)}`]] : [];
};
look.moving = () => [
  ...document
    .getAnimations()
    // What is folded up keeps the style that it had when it was last seen.
    .filter((each) => each.playState === 'running' && (each.effect?.target?.checkVisibility({ contentVisibilityAuto: true }) ?? true))
    .map((each) => [name(each.effect?.target ?? document.body), 'moves']),
  ...all('*')
    .filter((node) => style(node).scrollBehavior === 'smooth')
    .map((node) => [name(node), 'scrolls smoothly']),
];
