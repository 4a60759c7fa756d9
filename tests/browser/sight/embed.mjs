// A chart inside a page of another site: put there by its own snippet, at the width of a phone and of a column.
export const rules = {
  'embed-snippet': 'issue 4: the page of a chart holds a snippet with the address of its embedded form, a title and the width of its place',
  'embed-fit': 'issue 4: in its frame a chart is whole: nothing scrolls sideways but its own region, and its picture begins in the part that is seen',
  'embed-source': 'issue 4: an embedded chart says where it comes from, with a link that opens its page in place of the page around it',
  'embed-language': 'issue 4: an embedded chart has the language of its edition and says it',
};

/** Widths of a frame: a phone's column with margins, and an article's. */
const WIDTHS = [280, 640];

/** The snippet on the page of the chart, as it would be copied. */
async function snippetOf(context, url) {
  const page = await context.newPage();
  await page.goto(new URL('../', url).href, { waitUntil: 'load' });
  const found = await page.evaluate(() => ({
    snippets: [...document.querySelectorAll('.embedding code')].map((node) => node.textContent),
    canonical: document.querySelector('link[rel=canonical]')?.href,
  }));
  await page.close();
  return found;
}

async function inFrame(context, { url, snippet, width }, say) {
  const page = await context.newPage();
  await page.setViewportSize({ width: width + 40, height: 900 });
  // The host is a page of the same server only because the test has no other; the address is the one that the snippet names, on this machine.
  await page.goto(new URL('../', url).href, { waitUntil: 'load' });
  await page.setContent(`<!DOCTYPE html><title>host</title><body style="margin:20px">${snippet.replace(/src="[^"]*"/, `src="${url}"`).replace('loading="lazy"', '')}`);
  const holder = await page.waitForSelector('iframe'),
    frame = await holder.contentFrame();
  await frame.waitForLoadState('load');
  const seen = await frame.evaluate(() => {
    const picture = document.querySelector('figure svg, figure table')?.getBoundingClientRect(),
      link = document.querySelector('.source-line a');
    return {
      wide: document.scrollingElement.scrollWidth - innerWidth,
      below: picture ? Math.round(picture.top - innerHeight) : 0,
      empty: !picture,
      target: link?.target,
      href: link?.href,
      line: document.querySelector('.source-line')?.innerText ?? '',
      named: document.querySelector('.source-line [lang]')?.lang,
      lang: document.documentElement.lang,
    };
  });
  const at = `${width} px`;
  if (seen.wide > 1) say('embed-fit', [['html', `is ${seen.wide} px wider than its frame`]], at);
  if (seen.empty || seen.below > -60) say('embed-fit', [['figure', seen.empty ? 'is not there' : 'begins below what is seen']], at);
  if (seen.target !== '_top' || !seen.href || new URL(seen.href).pathname !== new URL('../index.html', url).pathname.replace(/\/index\.html$/, '/index.html'))
    say('embed-source', [['.source-line a', `leads to ${seen.href} in ${seen.target || 'the frame'}`]]);
  const response = seen.href ? await context.request.get(seen.href) : null;
  if (response && !response.ok()) say('embed-source', [['.source-line a', `${seen.href}: ${response.status()}`]]);
  if (!seen.lang || seen.named !== seen.lang) say('embed-language', [['.source-line', `page ${seen.lang}, named ${seen.named ?? 'none'}`]]);
  await page.close();
}

export async function check({ context, url, path: file }, say) {
  if (!/(^|\/)embed\/index\.html$/.test(file)) return;
  const { snippets, canonical } = await snippetOf(context, url),
    wanted = new URL('embed/', canonical ?? url).href;
  const snippet = snippets.find((each) => /src="([^"]*)"/.exec(each)?.[1].replace(/index\.html$/, '') === wanted);
  if (!snippet) {
    say('embed-snippet', [['.embedding code', snippets.length ? `no snippet names ${wanted}` : 'is not there']]);
    return;
  }
  for (const part of [' title="[^"]+"', ' width="100%"', ' height="\\d+"'])
    if (!new RegExp(part).test(snippet)) say('embed-snippet', [['.embedding code', `has no${part.split('=')[0]}`]]);
  for (const width of WIDTHS) await inFrame(context, { url, snippet, width }, say);
}
