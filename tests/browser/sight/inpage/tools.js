// Runs inside the page under test, before the other files of this folder: names, styles, colours.
const look = (window.look = {});
const name = (node) => {
  const kind = typeof node.className === 'string' ? node.className : (node.getAttribute('class') ?? ''),
    said = (node.getAttribute('aria-label') ?? node.textContent).trim().replace(/\s+/g, ' ').slice(0, 30);
  return node.tagName.toLowerCase() + (node.id ? `#${node.id}` : '') + (kind.trim() ? `.${kind.trim().split(/\s+/)[0]}` : '') + (said ? ` “${said}”` : '');
};
const all = (which, from = document) => [...from.querySelectorAll(which)];
const visible = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
const style = (node, part) => getComputedStyle(node, part);
// What is laid out only when it is come to would be measured as it was at another width, and says nothing until then.
for (const node of all('main *')) if (style(node).contentVisibility === 'auto') node.style.contentVisibility = 'visible';

const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const seen = new Map();
/** A CSS colour as red, green, blue and opacity. */
const paint = (css) => {
  if (!css || css === 'none' || css.startsWith('url')) return [0, 0, 0, 0];
  if (!seen.has(css)) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = '#000';
    brush.fillStyle = css;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    seen.set(css, [r, g, b, a / 255]);
  }
  return seen.get(css);
};
const over = ([r, g, b, a], ground) => [r, g, b].map((value, at) => value * a + ground[at] * (1 - a));
const light = (colour) => {
  const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
/** What is behind a node: the backgrounds of it and its ancestors, laid over each other. */
const ground = (node) => {
  const layers = [];
  for (let at = node; at instanceof Element; at = at.parentElement) {
    const layer = paint(style(at).backgroundColor);
    if (layer[3] > 0) layers.unshift(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduce((below, layer) => over(layer, below), paint('Canvas').slice(0, 3));
};
