// The switch of the readings above Japanese words: none, hard words, all.
export const rules = {
  'furigana-switch': 'A-52: a page in Japanese has three buttons for its furigana; the one that holds says so, and the choice is remembered',
  'furigana-shown': 'A-52: "all" shows readings, "hard" shows some of them, "none" shows none',
  'furigana-once': 'A-51, A-52: with "none" nothing is read twice and no trace of readings is left; in every state names, and what is copied, are free of readings',
  'furigana-words': 'A-50: the switch changes no word: without its readings the page says the same in all three states',
};

/** What the page says and what assistive technology is handed, in the state that holds. */
const state = (page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    // What the tools themselves say is not the page's word: the player speaks up when it finds no voice.
    copy.querySelectorAll('rt, rp, script, style, template, .tools').forEach((node) => node.remove());
    getSelection().selectAllChildren(document.querySelector('main'));
    const copied = getSelection().toString().replace(/\s+/g, '');
    getSelection().removeAllRanges();
    const names = [...document.querySelectorAll('[aria-labelledby]:not(svg)')].flatMap((node) =>
      node.getAttribute('aria-labelledby').split(/\s+/).map((id) => document.getElementById(id)),
    );
    return {
      pressed: [...document.querySelectorAll('.furigana button')].filter((button) => button.getAttribute('aria-pressed') === 'true').map((button) => button.value),
      buttons: [...document.querySelectorAll('.furigana button')].filter((button) => button.checkVisibility() && button.tagName === 'BUTTON').map((button) => button.value),
      rubies: document.querySelectorAll('ruby').length,
      left: document.querySelectorAll('rt, rp').length,
      words: copy.textContent.replace(/\s+/g, ''),
      copied,
      readings: [...document.querySelectorAll('main rt')].map((node) => node.textContent),
      named: names.filter((node) => node?.querySelector('rt')).map((node) => node.id),
      broken: [...document.querySelectorAll('[data-labelledby]')].length,
    };
  });

/** Names and descriptions in Chromium's tree that hold a reading after its word. */
async function doubled(page, words) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const pairs = await page.evaluate(() => [...document.querySelectorAll('ruby')].map((ruby) => [[...ruby.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(''), ruby.querySelector('rt')?.textContent ?? '']));
  // 聴 with き looks doubled in 聴き, so what the page's own words hold says nothing.
  const twice = [...new Set(pairs.filter(([base, reading]) => base && reading).map((pair) => pair.join('')))].filter((said) => !words.includes(said));
  const inName = (node) => twice.find((said) => node.name?.value?.replace(/[（）()]/g, '').includes(said));
  return {
    names: nodes.filter((node) => !node.ignored && inName(node)).map((node) => [node.role?.value ?? '', `“${node.name.value.slice(0, 40)}”`]),
    rubies: nodes.filter((node) => /^ruby/i.test(node.role?.value ?? '') && !node.ignored).length,
  };
}

async function choose(page, value) {
  const button = page.locator(`.furigana button[value=${value}]`);
  await button.focus();
  await page.keyboard.press('Enter');
  if (value !== 'none') await page.waitForFunction(() => document.querySelector('ruby'), null, { timeout: 4000 }).catch(() => {});
}

export async function check({ context, url }, say) {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const template = page.locator('template#furigana');
  if (!(await template.count())) return page.close();
  const first = await template.getAttribute('data-state'),
    begin = await state(page);
  if (begin.buttons.join(' ') !== 'none hard all') say('furigana-switch', [['.furigana', `has the buttons ${begin.buttons.join(' ') || 'none'}`]]);
  if (begin.pressed.join() !== first) say('furigana-switch', [['.furigana button', `${begin.pressed.join() || 'no button'} is pressed, ${first} holds`]]);
  if (begin.buttons.length === 3) await walk(page, { first, begin }, say);
  await page.close();
}

async function walk(page, { first, begin }, say) {
  const states = { [first]: begin };
  for (const value of ['hard', 'all', 'none']) {
    if ((await page.locator(`.furigana button[value=${value}]`).getAttribute('aria-pressed')) !== 'true') await choose(page, value);
    const now = (states[value] = await state(page));
    if (now.pressed.join() !== value) say('furigana-switch', [['.furigana button', `${now.pressed.join() || 'no button'} is pressed after “${value}”`]]);
    if (now.words !== begin.words) say('furigana-words', [[value, `${now.words.length} of ${begin.words.length} characters`]]);
    if (now.copied !== states[first].copied) say('furigana-once', [[value, 'what is copied is not the same']]);
    const { names, rubies } = await doubled(page, now.words);
    say('furigana-once', names);
    if (now.named.length) say('furigana-once', [[`#${now.named[0]}`, `names another thing and has readings (${value})`]]);
    if (value === 'none' && (now.rubies || now.left || rubies || now.broken)) say('furigana-once', [['ruby', `${now.rubies} of them, ${now.left} readings, ${rubies} in the tree, ${now.broken} borrowed names are left`]]);
    if (now.readings.some((reading) => !/^[\u3041-\u309fー・\s]+$/.test(reading))) say('furigana-shown', [['rt', `“${now.readings.find((reading) => !/^[\u3041-\u309fー・\s]+$/.test(reading))}”`]]);
  }
  if (!(states.all.rubies > 0 && states.hard.rubies <= states.all.rubies && states.none.rubies === 0))
    say('furigana-shown', [['ruby', `none ${states.none.rubies}, hard ${states.hard.rubies}, all ${states.all.rubies}`]]);
  const kept = first === 'all' ? 'none' : 'all';
  if (kept === 'all') await choose(page, 'all');
  await page.reload({ waitUntil: 'load' });
  if (kept === 'all') await page.waitForFunction(() => document.querySelector('ruby'), null, { timeout: 4000 }).catch(() => {});
  const again = await state(page);
  if (again.pressed.join() !== kept || again.rubies > 0 !== (kept === 'all')) say('furigana-switch', [['.furigana', `“${kept}” is forgotten when the page is opened again`]]);
}
