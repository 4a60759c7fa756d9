// Tables: what their cells belong to, and that no cell is silent.
import { attr, below, inside, name, plain } from '../dom.mjs';

export const rules = {
  'table-caption': 'A-25: a table has a caption that says something',
  'table-scope': 'A-25: a table has th cells, and each th has a scope',
  'empty-cell': 'A-25: no empty cell; what is missing is a word or a dash',
  'table-region': 'A-17: a table stands in a named, focusable region in which it scrolls',
};

const said = (node) =>
  plain(node) ||
  below(node)
    .map((at) => attr(at, 'aria-label') ?? attr(at, 'alt') ?? '')
    .join('')
    .trim();

export function checker() {
  return {
    page(page, say) {
      for (const table of page.all('table')) {
        const cells = below(table),
          title = cells.find((node) => node.nodeName === 'caption'),
          heads = cells.filter((node) => node.nodeName === 'th');
        if (!title || !plain(title)) say('table-caption', page, name(table), 'has none');
        if (!heads.length) say('table-scope', page, name(table), 'has no th');
        for (const head of heads)
          if (!['row', 'col', 'rowgroup', 'colgroup'].includes(attr(head, 'scope'))) say('table-scope', page, name(head), 'has no scope');
        for (const cell of cells)
          if (['td', 'th'].includes(cell.nodeName) && !said(cell)) say('empty-cell', page, cell.nodeName, `in “${title ? plain(title) : ''}”`);
        if (!inside(table, (at) => attr(at, 'role') === 'region' && attr(at, 'tabindex') === '0' && (attr(at, 'aria-label') || attr(at, 'aria-labelledby'))))
          say('table-region', page, name(table), 'stands in none');
      }
    },
  };
}
