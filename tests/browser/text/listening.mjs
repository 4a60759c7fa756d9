// The listening edition: each page that has a text as it is spoken also has a page in plain reading order, and all three agree.
import { attr, words, written } from '../dom.mjs';
import { LISTENING } from '../kinds.mjs';
import { follow } from '../site.mjs';

export const rules = {
  'listening-text': 'A-104: the page in plain reading order says what the text file says, sentence by sentence, in the same order',
  'listening-linked': 'A-104: a page with a text as it is spoken links to it and to the page in plain reading order, in its head and in its main part; that page links back',
  'listening-apart': 'A-104: the page in plain reading order names the page itself as canonical, so that search engines list that one',
};

const squeeze = (said) => said.replace(/\s+/g, ' ').trim();

/** What is said for a marked sentence; readings are not said twice. */
const saidOf = (node) => squeeze(attr(node, 'data-say') || written(node));

function links(site, page, say, wanted) {
  const inHead = page.all('link').filter((node) => words(node, 'rel').includes('alternate')),
    inBody = page.all('a');
  for (const [list, where] of [
    [inHead, 'link[rel=alternate]'],
    [inBody, 'a'],
  ])
    for (const file of wanted) if (!list.some((node) => follow(site, page.path, attr(node, 'href') ?? '').file === file)) say('listening-linked', page, where, `no link to ${file}`);
}

export function checker(site) {
  return {
    page(page, say) {
      const folder = page.path.slice(0, page.path.lastIndexOf('/') + 1),
        text = `${folder}listen.txt`;
      if (!site.files.has(text)) return;
      if (page.path.endsWith('/index.html')) {
        links(site, page, say, [text, `${folder}listen.html`]);
        return;
      }
      if (page.kind !== LISTENING) return;
      const lines = site.text(text).split('\n').filter(Boolean).map(squeeze),
        said = page.elements.filter((node) => attr(node, 'data-say') !== undefined).map(saidOf);
      const at = lines.findIndex((line, number) => line !== said[number]);
      if (at >= 0 || lines.length !== said.length) say('listening-text', page, 'main', `“${said[at] ?? said.length}” instead of “${lines[at] ?? lines.length}”`);
      if (!page.all('a').some((node) => follow(site, page.path, attr(node, 'href') ?? '').file === `${folder}index.html`)) say('listening-linked', page, 'a', 'no way back');
      const canonical = page.all('link').find((node) => words(node, 'rel').includes('canonical'));
      if (!(attr(canonical ?? {}, 'href') ?? '').endsWith(`/${folder}`)) say('listening-apart', page, 'link[rel=canonical]', attr(canonical ?? {}, 'href') ?? 'none');
    },
  };
}
