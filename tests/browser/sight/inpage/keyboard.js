// Runs inside the page under test: stops of the tab key, rings, what covers them. Each function of `look` returns a list of `[element, found]`.
const stops = () =>
  all('a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]').filter(
    (node) => node.tabIndex >= 0 && visible(node),
  );
const ring = (node) => {
  const looks = style(node);
  return `${looks.outlineStyle} ${looks.outlineWidth} ${looks.outlineColor} ${looks.boxShadow}`;
};
/** Focuses each stop in turn, as the keyboard would: is there a ring, can it be seen, is the stop uncovered? */
look.focus = (asked) => {
  const noRing = [],
    covered = [];
  for (const node of stops()) {
    node.blur();
    const before = ring(node);
    node.focus();
    if (document.activeElement !== node) {
      covered.push([name(node), 'cannot be focused']);
      continue;
    }
    const looks = style(node),
      width = parseFloat(looks.outlineWidth),
      line = over(paint(looks.outlineColor), ground(node.parentElement));
    if (looks.outlineStyle === 'none' || width < 2 || ring(node) === before) noRing.push([name(node), `outline ${looks.outlineStyle} ${looks.outlineWidth}`]);
    else if (contrast(line, ground(node.parentElement)) < 3)
      noRing.push([name(node), `ring has contrast ${contrast(line, ground(node.parentElement)).toFixed(1)}`]);
    if (!asked.covered) continue;
    const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const x = Math.min(innerWidth - 1, Math.max(0, box.x + Math.min(box.width / 2, 20))),
      y = Math.min(innerHeight - 1, Math.max(0, box.y + Math.min(box.height / 2, 10)));
    const top = document.elementFromPoint(x, y);
    if (!(
      box.width > 0 &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.right > 0 &&
      box.left < innerWidth &&
      top &&
      (node.contains(top) || top.contains(node))
    ))
      covered.push([name(node), top ? `is covered by ${name(top)}` : 'is outside the window']);
  }
  document.activeElement?.blur();
  return { noRing, covered };
};
/** Where the focus is: its place among the page's elements. */
look.focused = () => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const box = node.getBoundingClientRect();
  return {
    at: all('*').indexOf(node),
    name: name(node),
    seen: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    first: node.getAttribute('href'),
  };
};
look.stops = () => stops().length;
