// Share cards: the picture that stands for a page where it is shared.
import { attr } from '../dom.mjs';

export const rules = {
  'share-card': 'a page names its share card (Open Graph): a PNG of the portal that is there, with its size and a text for those who cannot see it',
  'share-card-weight': 'a share card weighs at most 60 KB',
};

const MOST = 60_000;
/** Pages that are shown inside others, on the screens of a hall or to voices, and the page for what is not there. */
const WITHOUT = ['embedded chart', 'signage of a plan'];

export function checker(site) {
  const origin = site.files.has('sitemap.xml') ? (site.text('sitemap.xml').match(/<loc>(https?:\/\/[^/<]+)/)?.[1] ?? '') : '';
  const home = `${origin}${site.base}`;
  return {
    page(page, say) {
      if (WITHOUT.includes(page.kind) || /(^404|\/listen)\.html$/.test(page.path)) return;
      const meta = (name) => page.all('meta').filter((node) => attr(node, 'property') === name).map((node) => attr(node, 'content') ?? '');
      const [image, ...more] = meta('og:image');
      const file = image?.startsWith(home) ? image.slice(home.length) : undefined;
      if (more.length || !file?.endsWith('.png') || !site.files.has(file)) say('share-card', page, 'meta[property="og:image"]', image ?? 'none');
      else if (meta('og:image:width')[0] !== '1200' || meta('og:image:height')[0] !== '630' || !meta('og:image:alt')[0]?.trim())
        say('share-card', page, 'meta[property^="og:image:"]', 'width, height or text is missing');
    },
    end(say) {
      for (const [file, size] of site.files)
        if (/(^|\/)card-[0-9a-f]+\.png$/.test(file) && size > MOST) say('share-card-weight', { path: file }, 'file', `${(size / 1000).toFixed(1)} KB`);
    },
  };
}
