// What programs find in the pages: the marks of indicators, programmes and sections.
import { attr, name } from '../dom.mjs';

export const rules = {
  'data-section': 'a section page’s main carries data-section="<plan>/<section>", the same as its address',
  'data-programme': 'a programme page carries data-programme="<plan>/<programme>", the same as its address; each block of a programme has an id',
  'data-indicator': 'an indicator page has the block data-indicator="<plan>/<indicator>", the same as its address; each block of an indicator has an id',
  'data-known': 'each indicator and programme that is shown anywhere has a page of its own',
};

export function checker(site) {
  return {
    page(page, say) {
      const [plan, second, third] = page.below.split('/');
      const marked = (which) => page.elements.filter((node) => attr(node, which) !== undefined);
      const wants = (which, value, nodes) => {
        if (!nodes.some((node) => attr(node, which) === value)) say(which, page, `[${which}]`, `none says ${value}`);
      };
      if (page.kind === 'section')
        wants(
          'data-section',
          `${plan}/${second}`,
          marked('data-section').filter((node) => node.nodeName === 'main'),
        );
      if (page.kind === 'programme') wants('data-programme', `${plan}/${third}`, marked('data-programme'));
      if (page.kind === 'indicator') wants('data-indicator', `${plan}/${third}`, marked('data-indicator'));
      for (const [which, folder] of [
        ['data-programme', 'programmes'],
        ['data-indicator', 'indicators'],
      ])
        for (const node of marked(which)) {
          const [owner, id, ...rest] = attr(node, which).split('/');
          if (!attr(node, 'id')) say(which, page, name(node), 'has no id');
          if (rest.length || !site.files.has(`${page.edition}/${owner}/${folder}/${id}/index.html`)) say('data-known', page, name(node), attr(node, which));
        }
    },
  };
}
