// Charts as text: what a reader without eyes for the picture is told, and that picture and table agree.
import { around, attr, below, inside, name, plain, words } from '../dom.mjs';

export const rules = {
  'chart-drawing': 'A-30: figure.chart holds an svg as soon as its table holds a number',
  'chart-caption': 'A-30: a chart has a figcaption, and its table a caption',
  'chart-role': 'A-30: the svg has the role graphics-document (with document for older readers)',
  'chart-name': 'A-30: the svg has a name: aria-label, or aria-labelledby that leads to text',
  'chart-description': 'A-30: the svg has a description with a figure in it (aria-describedby)',
  'chart-table': 'A-30: a table with the same values stands in the figure',
  'chart-symbols': 'A-32: each number of the table has one symbol whose label says its fiscal year and value, and the other way round',
  'chart-order': 'A-32: the symbols of a series come in the order of the fiscal years',
  'chart-stop': 'A-38: a chart adds no tab stop; only the region in which it scrolls has one',
  'chart-axis': 'A-41: the axis of a chart bears its years in full, and where it leaves zero out it says so',
  'chart-data': 'A-42: the data of a chart is linked beside it, as CSV and as JSON',
};

/** The numbers of a text, without thousands separators, the signs of deficits as minus. */
export const numbers = (said) =>
  (
    said
      .normalize('NFKC')
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/[△▲−]\s*(?=\d)/g, '-')
      .match(/(?<![\d.])-?\d+(?:\.\d+)?/g) ?? []
  ).map(Number);
const year = (said) => numbers(said).find((number) => number > 1900 && number < 2200 && Number.isInteger(number));

const within = (figure, tag) => below(figure).filter((node) => node.nodeName === tag);
const referred = (page, node, which) =>
  words(node, which)
    .map((id) => page.byId.get(id))
    .filter(Boolean)
    .map(plain)
    .join(' ')
    .trim();

/** The cells of a table that hold a number, with the fiscal year of their row or column. */
function cells(table) {
  const rows = within(table, 'tr'),
    heads = rows[0] ? below(rows[0]).filter((node) => ['th', 'td'].includes(node.nodeName)) : [],
    found = [];
  for (const row of rows.slice(1)) {
    const line = below(row).filter((node) => ['th', 'td'].includes(node.nodeName)),
      of = line
        .filter((node) => node.nodeName === 'th')
        .map((node) => year(plain(node)))
        .find(Boolean);
    line.forEach((cell, at) => {
      if (cell.nodeName !== 'td' || !words(cell, 'class').includes('number')) return;
      const said = cell.childNodes
        .filter((node) => !words(node, 'class').some((kind) => ['note', 'source', 'flag'].includes(kind)))
        .map(plain)
        .join(' ');
      if (numbers(said).length) found.push({ year: of ?? year(plain(heads[at] ?? {})), values: numbers(said), said: said.trim() });
    });
  }
  return found;
}

function agree(page, svg, table, say) {
  const marks = below(svg).filter((node) => words(node, 'role').includes('graphics-symbol')),
    symbols = marks.map((node) => attr(node, 'aria-label') ?? '');
  const left = symbols.map((said) => ({ said, numbers: numbers(said) }));
  for (const cell of cells(table)) {
    const at = left.findIndex((symbol) => symbol.numbers.includes(cell.year) && cell.values.every((value) => symbol.numbers.includes(value)));
    if (at < 0) say('chart-symbols', page, name(table), `“${cell.said}” (${cell.year}) has no symbol`);
    else left.splice(at, 1);
  }
  for (const symbol of left) say('chart-symbols', page, 'svg [role=graphics-symbol]', `“${symbol.said}” has no cell`);
  // Several series come one after the other, each in its own order.
  const groups = new Map();
  for (const node of marks) {
    const of = [...around(node)].find((at) => attr(at, 'data-series')) ?? svg;
    groups.set(of, [...(groups.get(of) ?? []), year(attr(node, 'aria-label') ?? '')]);
  }
  for (const years of groups.values())
    if (years.some((each, at) => at > 0 && each < years[at - 1])) say('chart-order', page, 'svg [role=graphics-symbol]', years.join(' '));
}

/** Years with all four digits below the axis; beside it ticks of which one is zero, or words that say that none is. */
function axis(page, svg, say) {
  const group = (kind) => below(svg).filter((node) => node.nodeName === 'text' && inside(node, (at) => words(at, 'class').includes(kind))).map(plain);
  // A text on two lines stands twice at one place.
  const places = new Map();
  for (const node of below(svg))
    if (node.nodeName === 'text' && inside(node, (at) => words(at, 'class').includes('chart-years'))) places.set(attr(node, 'x'), [...(places.get(attr(node, 'x')) ?? []), plain(node)]);
  const years = [...places.values()].map((lines) => lines.join(' ')),
    ticks = group('chart-ticks').map((said) => said.normalize('NFKC'));
  for (const said of years) if (!/\d{4}/.test(said.normalize('NFKC'))) say('chart-axis', page, 'svg .chart-years', `“${said}”`);
  const values = ticks.filter((said) => /^[-−△]?[\d.,]+%?$/.test(said)).flatMap(numbers);
  if (years.length && values.length > 1 && !values.some((value) => value <= 0) && !ticks.some((said) => /0/.test(said) && /\p{L}{3}/u.test(said))) say('chart-axis', page, 'svg .chart-ticks', `from ${Math.min(...values)}, without a word`);
}

function chart(page, figure, say) {
  const at = name(figure),
    svg = within(figure, 'svg').find((node) => attr(node, 'aria-hidden') !== 'true'),
    table = within(figure, 'table')[0];
  const caption = within(figure, 'figcaption')[0],
    title = table && within(table, 'caption')[0];
  if (!caption || !plain(caption) || (table && !(title && plain(title)))) say('chart-caption', page, at, caption ? 'table without caption' : 'no figcaption');
  if (!table) {
    say('chart-table', page, at, 'has none');
    return;
  }
  const owner = [...around(figure)].find((node) => attr(node, 'data-indicator')) ?? figure;
  const links = below(owner)
    .filter((node) => node.nodeName === 'a')
    .map((node) => attr(node, 'href') ?? '');
  if (!links.some((href) => href.endsWith('.csv')) || !links.some((href) => href.endsWith('.json'))) say('chart-data', page, at, 'CSV or JSON is not linked');
  if (!svg) {
    if (cells(table).length) say('chart-drawing', page, at, `${cells(table).length} numbers, no svg`);
    return;
  }
  if (words(svg, 'role').join(' ') !== 'graphics-document document') say('chart-role', page, at, `role="${attr(svg, 'role') ?? ''}"`);
  if (!(attr(svg, 'aria-label') ?? referred(page, svg, 'aria-labelledby')).trim()) say('chart-name', page, at, 'has none');
  if (!/\d/.test(referred(page, svg, 'aria-describedby').normalize('NFKC')))
    say('chart-description', page, at, `“${referred(page, svg, 'aria-describedby').slice(0, 40)}”`);
  for (const node of [svg, ...below(svg)])
    if (attr(node, 'tabindex') !== undefined || node.nodeName === 'a') say('chart-stop', page, name(node), 'can be tabbed to');
  axis(page, svg, say);
  agree(page, svg, table, say);
}

export function checker() {
  return {
    page(page, say) {
      for (const figure of page.all('figure')) if (words(figure, 'class').includes('chart') || within(figure, 'svg').length) chart(page, figure, say);
      // A picture outside a figure is decoration, or it is a chart without its words.
      for (const svg of page.all('svg'))
        if (!inside(svg, (at) => at.nodeName === 'figure') && attr(svg, 'aria-hidden') !== 'true' && !words(svg, 'class').includes('qr'))
          say('chart-table', page, name(svg), 'stands outside a figure and is not hidden');
    },
  };
}
