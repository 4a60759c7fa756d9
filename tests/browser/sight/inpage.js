// Runs inside the page under test: measures what is drawn. Each function returns a list of `[element, found]`.
window.look = (() => {
  const name = (node) => {
    const kind = typeof node.className === 'string' ? node.className : node.getAttribute('class') ?? '', said = (node.getAttribute('aria-label') ?? node.textContent).trim().replace(/\s+/g, ' ').slice(0, 30);
    return node.tagName.toLowerCase() + (node.id ? `#${node.id}` : '') + (kind.trim() ? `.${kind.trim().split(/\s+/)[0]}` : '') + (said ? ` “${said}”` : '');
  };
  const all = (which, from = document) => [...from.querySelectorAll(which)];
  const visible = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const style = (node, part) => getComputedStyle(node, part);

  // ---- colours ----
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const seen = new Map();
  /** A CSS colour as red, green, blue and opacity. */
  const paint = (css) => {
    if (!css || css === 'none' || css.startsWith('url')) return [0, 0, 0, 0];
    if (!seen.has(css)) { brush.clearRect(0, 0, 1, 1); brush.fillStyle = '#000'; brush.fillStyle = css; brush.fillRect(0, 0, 1, 1); const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data; seen.set(css, [r, g, b, a / 255]); }
    return seen.get(css);
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map((value, at) => value * a + ground[at] * (1 - a));
  const light = (colour) => { const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + 0.05) / (low + 0.05); };
  /** What is behind a node: the backgrounds of it and its ancestors, laid over each other. */
  const ground = (node) => {
    const layers = [];
    for (let at = node; at instanceof Element; at = at.parentElement) { const layer = paint(style(at).backgroundColor); if (layer[3] > 0) layers.unshift(layer); if (layer[3] === 1) break; }
    return layers.reduce((below, layer) => over(layer, below), paint('Canvas').slice(0, 3));
  };

  // ---- layout ----
  const scrolls = (node) => { for (let at = node; at && at !== document.body; at = at.parentElement) if (['auto', 'scroll'].includes(style(at).overflowX)) return true; return false; };
  const tooWide = () => {
    const room = document.documentElement.clientWidth, found = [];
    if (document.documentElement.scrollWidth <= room + 1) return [];
    for (const node of all('body *')) { const box = node.getBoundingClientRect(); if (box.width && box.right > room + 1 && visible(node) && !scrolls(node)) found.push([name(node), `reaches to ${Math.round(box.right)} of ${room} px`]); }
    return found.length ? found.slice(-4) : [['html', `is ${document.documentElement.scrollWidth} px wide in ${room}`]];
  };
  /** Regions that move sideways without a name or without a tab stop. */
  const nameless = () => all('body *').filter((node) => ['auto', 'scroll'].includes(style(node).overflowX) && node.scrollWidth > node.clientWidth + 1)
    .filter((node) => node.tabIndex < 0 || !(node.getAttribute('aria-label') || node.getAttribute('aria-labelledby'))).map((node) => [name(node), `moves sideways (${node.scrollWidth} in ${node.clientWidth} px) without name or tab stop`]);
  const clipped = () => all('body *').filter((node) => {
    if (node.closest('svg') || !node.textContent.trim() || !visible(node)) return false;
    const looks = style(node), hides = (axis) => ['hidden', 'clip'].includes(axis), box = node.getBoundingClientRect();
    if (looks.display === 'inline' || box.width < 2 || box.height < 2) return false;
    return (hides(looks.overflowY) && node.scrollHeight > node.clientHeight + 2) || (hides(looks.overflowX) && node.scrollWidth > node.clientWidth + 2);
  }).map((node) => [name(node), 'its text is cut off']);

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
  const smallTargets = () => all(TARGETS).filter((node) => visible(node) && !node.closest('svg')).map((node) => [node, node.getBoundingClientRect()])
    .filter(([node, box]) => box.right > 0 && box.bottom > 0 && box.width > 0 && (box.width < 43.9 || box.height < 43.9) && !inSentence(node)).map(([node, box]) => [name(node), `${Math.round(box.width)} × ${Math.round(box.height)} px`]);

  /** Running text: size, line height, length of lines, left-aligned. */
  const bodyText = () => all('main p, main li, main dd').filter((node) => visible(node) && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim().length > 20)).flatMap((node) => {
    const looks = style(node), size = parseFloat(looks.fontSize), wrong = [];
    if (size < 14.4) wrong.push(`${size} px`);
    if (parseFloat(looks.lineHeight) < size * 1.745) wrong.push(`line height ${(parseFloat(looks.lineHeight) / size).toFixed(2)}`);
    if (!['start', 'left'].includes(looks.textAlign)) wrong.push(`text-align ${looks.textAlign}`);
    const inner = node.clientWidth - parseFloat(looks.paddingLeft) - parseFloat(looks.paddingRight);
    if (inner > size * 48) wrong.push(`lines of ${(inner / size).toFixed(0)} em`);
    return wrong.map((what) => [name(node), what]);
  });
  const readable = () => { const size = parseFloat(style(document.body).fontSize), line = parseFloat(style(document.body).lineHeight); return size < 16 || line < size * 1.745 ? [['body', `${size} px, line height ${(line / size).toFixed(2)}`]] : []; };
  const moving = () => [...document.getAnimations().filter((each) => each.playState === 'running').map((each) => [name(each.effect?.target ?? document.body), 'moves']), ...all('*').filter((node) => style(node).scrollBehavior === 'smooth').map((node) => [name(node), 'scrolls smoothly'])];

  // ---- keyboard ----
  const stops = () => all('a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary, [tabindex]').filter((node) => node.tabIndex >= 0 && visible(node));
  const ring = (node) => { const looks = style(node); return `${looks.outlineStyle} ${looks.outlineWidth} ${looks.outlineColor} ${looks.boxShadow}`; };
  /** Focuses each stop in turn, as the keyboard would: is there a ring, can it be seen, is the stop uncovered? */
  const focus = (asked) => {
    const noRing = [], covered = [];
    for (const node of stops()) {
      node.blur();
      const before = ring(node);
      node.focus();
      if (document.activeElement !== node) { covered.push([name(node), 'cannot be focused']); continue; }
      const looks = style(node), width = parseFloat(looks.outlineWidth), line = over(paint(looks.outlineColor), ground(node.parentElement));
      if (looks.outlineStyle === 'none' || width < 2 || ring(node) === before) noRing.push([name(node), `outline ${looks.outlineStyle} ${looks.outlineWidth}`]);
      else if (contrast(line, ground(node.parentElement)) < 3) noRing.push([name(node), `ring has contrast ${contrast(line, ground(node.parentElement)).toFixed(1)}`]);
      if (!asked.covered) continue;
      const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
      const x = Math.min(innerWidth - 1, Math.max(0, box.x + Math.min(box.width / 2, 20))), y = Math.min(innerHeight - 1, Math.max(0, box.y + Math.min(box.height / 2, 10)));
      const top = document.elementFromPoint(x, y);
      if (!(box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && top && (node.contains(top) || top.contains(node)))) covered.push([name(node), top ? `is covered by ${name(top)}` : 'is outside the window']);
    }
    document.activeElement?.blur();
    return { noRing, covered };
  };
  /** Where the focus is: its place among the page's elements. */
  const focused = () => { const node = document.activeElement; if (!node || node === document.body) return null; const box = node.getBoundingClientRect(); return { at: all('*').indexOf(node), name: name(node), seen: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight, first: node.getAttribute('href') }; };

  // ---- charts ----
  const pictures = () => all('svg').filter((svg) => !svg.closest('[aria-hidden=true]') && visible(svg));
  const opacity = (node) => { let value = 1; for (let at = node; at instanceof SVGElement; at = at.parentElement) value *= parseFloat(style(at).opacity); return value; };
  const marks = (svg) => all('text, path, line, polyline, polygon, rect, circle, ellipse', svg).filter((node) => visible(node) && !node.closest('[data-decor], defs, clipPath, mask, pattern, marker'));
  const shade = (css, alpha, behind) => { const [r, g, b, a] = paint(css); return a * alpha > 0.05 ? contrast(over([r, g, b, a * alpha], behind), behind) : null; };
  const faintMarks = () => pictures().flatMap((svg) => {
    const behind = ground(svg.parentElement);
    return marks(svg).flatMap((node) => {
      const looks = style(node), through = opacity(node), letters = node.tagName === 'text';
      const fill = shade(looks.fill, looks.fillOpacity * through, behind), stroke = letters || parseFloat(looks.strokeWidth) === 0 ? null : shade(looks.stroke, looks.strokeOpacity * through, behind);
      if (fill === null && stroke === null) return letters ? [[name(node), 'is not drawn']] : [];
      const best = Math.max(fill ?? 0, stroke ?? 0), need = letters ? 4.5 : 3;
      return best < need ? [[`${node.tagName}.${node.parentElement.getAttribute('class') ?? ''} “${node.textContent.trim()}”`, `contrast ${best.toFixed(2)} under ${need}`]] : [];
    });
  });
  const smallWords = () => pictures().flatMap((svg) => all('text', svg).filter((node) => node.textContent.trim() && visible(node)).map((node) => { const to = node.getScreenCTM(); return [node, parseFloat(style(node).fontSize) * Math.hypot(to.b, to.d)]; }).filter(([, size]) => size < 11.95).map(([node, size]) => [name(node), `${size.toFixed(1)} px as drawn`]));
  /** Series whose lines and marks have the same shapes: only colour tells them apart. */
  const sameShapes = () => pictures().flatMap((svg) => {
    const series = new Map();
    for (const node of marks(svg)) {
      const of = node.closest('[data-series]')?.getAttribute('data-series');
      if (!of || node.tagName === 'text') continue;
      const looks = style(node), form = `${node.tagName} ${(node.getAttribute('d') ?? '').replace(/[^a-z]/gi, '').slice(0, 12)} ${looks.strokeDasharray} ${looks.fill === 'none' ? 'hollow' : 'filled'} ${node.hasAttribute('transform') ? 'turned' : ''}`;
      series.set(of, (series.get(of) ?? new Set()).add(node.closest('[role~=graphics-symbol]') ? form : `line ${looks.strokeDasharray}`));
    }
    const forms = [...series].map(([of, set]) => [of, [...set].sort().join('; ')]);
    return forms.flatMap(([of, form], at) => forms.slice(0, at).filter(([, other]) => other === form).map(([other]) => [name(svg), `${other} and ${of} have the same shapes: ${form}`]));
  });
  const lostPictures = () => all('figure.chart svg').filter((svg) => { const box = svg.getBoundingClientRect(); return !visible(svg) || box.width < 40 || box.height < 40; }).map((svg) => [name(svg), 'is not drawn']);

  // ---- paper ----
  // Links to files are of no use on paper.
  const unprinted = () => all('main table, main details > *, main svg, main p, main h1, main h2').filter((node) => !node.closest('nav, .files, [aria-hidden=true]') && !node.matches('summary') && (node.textContent.trim() || node.tagName === 'svg') && (!visible(node) || node.getBoundingClientRect().height < 1)).map((node) => [name(node), 'is not printed']);
  const cutOnPaper = () => all('main *').filter((node) => !node.closest('svg') && style(node).overflowX !== 'visible' && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1).map((node) => [name(node), `is cut: ${node.scrollWidth} px in ${node.clientWidth}`]);
  const printedNav = () => all('nav').filter(visible).map((node) => [name(node), 'is printed']);
  const printedLinks = () => all('main a[href^="http"]').filter((node) => visible(node) && new URL(node.href).origin !== location.origin).filter((node) => !style(node, '::after').content.includes(node.getAttribute('href')) && !node.textContent.includes(new URL(node.href).host)).map((node) => [name(node), 'its address is not printed']);
  const printedDark = () => [document.body, ...all('main, main p, main td, main h1')].filter((node) => light(ground(node)) < 0.9 || light(over(paint(style(node).color), ground(node))) > 0.15).slice(0, 3).map((node) => [name(node), `${style(node).color} on ${style(node).backgroundColor}`]);

  const words = () => document.body.innerText.replace(/\s+/g, '');
  const looks = () => { const body = style(document.body), heading = style(document.querySelector('h1')); return [body.fontFamily, body.backgroundColor, body.lineHeight, heading.fontSize, heading.marginTop].join(' | '); };
  return { tooWide, nameless, clipped, smallTargets, bodyText, readable, moving, focus, focused, stops: () => stops().length, faintMarks, smallWords, sameShapes, lostPictures, unprinted, cutOnPaper, printedNav, printedLinks, printedDark, words, looks };
})();
