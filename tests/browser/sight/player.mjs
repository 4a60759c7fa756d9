// The player that reads a page aloud, with a voice that is silent: it only writes down what it is asked to say, and ends a sentence when told.

export const rules = {
  'player-said': 'A-72, A-92, A-93: from “play” on the sentences of the page are said one after the other, each in its spoken form, its language and a voice of that language (of Filipino for Tagalog)',
  'player-pieces': 'A-91: no utterance is longer than ten seconds at the chosen rate, and the chosen rate is the one that is spoken at',
  'player-mark': 'A-96: the sentence that is said is marked, it alone, and in the window',
  'player-keys': 'A-90: Enter plays, Escape and “stop” stop, “previous” and “next” move by a sentence, no letter key does anything, and nothing is said before “play”',
  'player-pause': 'A-95: “pause” falls silent, and the same sentence is said again after it',
  'player-start': 'A-97: the voice is asked to speak inside the press of the button, as phones demand, and told to be silent before each new start',
  'player-failed': 'A-97: an error of the voice is shown in words, except that it was interrupted or silenced',
  'player-no-voice': 'A-94: without a voice of the language the controls cannot be used and the page says why; a voice that comes late brings them back',
};

/** Characters in ten seconds at rate 1, as measured (access.md A-91). */
const MOST = { ja: 52, zh: 45, ko: 55, en: 120, fil: 110 };
const VOICES = ['ja-JP', 'en-US', 'zh-CN', 'zh-HK', 'ko_KR', 'fil-PH'];
/** So many sentences are listened to. */
const HEARD = 12;

/** Runs before the page's own scripts. */
export function fakeSpeech(given) {
  const log = (window.speech = { utterances: [], now: null, calls: [], pressed: false });
  // What is still inside the press when it is done can speak on every phone; what comes later cannot.
  addEventListener('click', () => (log.pressed = true), true);
  addEventListener('click', () => (log.pressed = false));
  const engine = new EventTarget();
  let voices = given.map((lang, at) => ({ name: `${lang} voice`, lang, voiceURI: `voice-${at}`, localService: at % 2 === 0, default: at === 0 }));
  const drop = (event, error) => {
    const gone = log.now;
    log.now = null;
    gone?.[`on${event}`]?.({ error });
  };
  Object.assign(engine, {
    speak(utterance) {
      log.calls.push(log.pressed ? 'speak' : 'speak late');
      if (log.now) throw new Error('speaks while it speaks');
      log.now = utterance;
      const marked = [...document.querySelectorAll('[data-speech-now]')],
        box = marked[0]?.getBoundingClientRect();
      log.utterances.push({
        text: utterance.text,
        lang: utterance.lang,
        rate: utterance.rate,
        voice: utterance.voice?.lang ?? '',
        marked: marked.length,
        of: marked[0] ? [...document.querySelectorAll('main [data-say]')].indexOf(marked[0]) : -1,
        seen: !!box && box.bottom > 0 && box.top < innerHeight,
      });
    },
    cancel() {
      log.calls.push('cancel');
      drop('error', 'canceled');
    },
    pause() {},
    resume() {},
    getVoices: () => voices,
  });
  log.end = () => drop('end');
  log.fail = (error) => drop('error', error);
  log.come = (langs) => {
    voices = langs.map((lang, at) => ({ name: lang, lang, voiceURI: `late-${at}`, localService: true }));
    engine.dispatchEvent(new Event('voiceschanged'));
  };
  Object.defineProperty(window, 'speechSynthesis', { value: engine, configurable: true });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

const primary = (tag) =>
  tag
    .toLowerCase()
    .split(/[-_]/)[0]
    .replace(/^tl$/, 'fil');
const plain = (text) => text.replace(/\s+/g, '');

/** What the page holds to be said: spoken form and language of each sentence that is seen. */
const sentences = async (page) => {
  const found = await page.evaluate(() => {
    const every = [...document.querySelectorAll('main [data-say]')];
    return every
      .filter((node) => node.checkVisibility())
      .map((node) => {
        const copy = node.cloneNode(true);
        copy.querySelectorAll('rt, rp').forEach((each) => each.remove());
        return { at: every.indexOf(node), shown: copy.textContent.replace(/\s+/g, ' ').trim(), said: node.dataset.say, lang: node.closest('[lang]').lang };
      });
  });
  return found.map((each) => ({ ...each, text: each.said || each.shown })).filter((each) => each.text.trim());
};
const heard = (page) => page.evaluate(() => speech.utterances);
const silent = (page) => page.evaluate(() => !speech.now);
const press = async (page, name) => {
  await page.locator(`[data-speech=${name}]`).focus();
  await page.keyboard.press('Enter');
};

async function open(context, url, voices) {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  if (voices) await page.addInitScript(fakeSpeech, voices);
  else
    await page.addInitScript(() => {
      Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true });
    });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

async function readOn(page, wanted, say) {
  for (let at = 0; at < HEARD * 3 && !(await silent(page)); at += 1) {
    if (new Set((await heard(page)).map((each) => each.of)).size > HEARD) break;
    await page.evaluate(() => speech.end());
  }
  const said = await heard(page),
    parts = new Map();
  for (const each of said) parts.set(each.of, [...(parts.get(each.of) ?? []), each]);
  // The last one may be in the middle of its pieces.
  [...parts].slice(0, HEARD).forEach(([of, pieces], at) => {
    const sentence = wanted[at];
    if (!sentence) return;
    const text = pieces.map((piece) => piece.text).join('');
    if (of !== sentence.at || plain(text) !== plain(sentence.text)) say('player-said', [[`sentence ${at + 1}`, `“${text.slice(0, 40)}” for “${sentence.text.trim().slice(0, 40)}”`]]);
    for (const { lang, voice } of pieces)
      if (primary(lang) !== primary(sentence.lang) || primary(voice) !== primary(sentence.lang) || /HK|TW/.test(voice))
        say('player-said', [[`“${text.slice(0, 20)}”`, `is ${sentence.lang}, said as ${lang} by ${voice}`]]);
  });
  for (const { text, lang, rate, marked, seen } of said) {
    const most = (MOST[primary(lang)] ?? 80) * rate;
    if (text.length > most) say('player-pieces', [[`“${text.slice(0, 24)}…”`, `${text.length} characters, at rate ${rate} at most ${most.toFixed(0)}`]]);
    if (marked !== 1 || !seen) say('player-mark', [[`“${text.slice(0, 24)}”`, marked === 1 ? 'is outside the window' : `${marked} sentences are marked`]]);
  }
  if (!said.length) say('player-said', [['play', 'says nothing']]);
}

async function keys(page, wanted, say) {
  const of = async () => (await heard(page)).at(-1)?.of;
  const expect = async (at, after) => {
    const now = await of();
    if (now !== wanted[at]?.at) say('player-keys', [[after, `sentence ${now} is said, expected ${wanted[at]?.at}`]]);
  };
  await press(page, 'stop');
  await press(page, 'play');
  await expect(0, 'play after stop');
  await press(page, 'next');
  await expect(1, 'next');
  await press(page, 'previous');
  await expect(0, 'previous');
  await press(page, 'next');
  await press(page, 'pause');
  if (!(await silent(page))) say('player-pause', [['pause', 'goes on speaking']]);
  const before = (await heard(page)).length;
  await press(page, 'pause');
  if ((await heard(page)).length !== before + 1 || (await of()) !== wanted[1]?.at) say('player-pause', [['pause', 'does not go on where it was']]);
  await page.locator('[data-speech=rate]').selectOption('0.5');
  const slow = (await heard(page)).at(-1);
  if (slow.rate !== 0.5 || slow.text.length > (MOST[primary(slow.lang)] ?? 80) / 2) say('player-pieces', [['rate', `${slow.text.length} characters at rate ${slow.rate} after 0.5 was chosen`]]);
  await page.keyboard.press('Escape');
  if (!(await silent(page)) || (await page.evaluate(() => document.querySelectorAll('[data-speech-now]').length))) say('player-keys', [['Escape', 'does not stop']]);
  const count = (await heard(page)).length;
  await page.evaluate(() => document.activeElement.blur());
  for (const key of ['p', 's', 'n', 'k', 'j', 'l', 'r']) await page.keyboard.press(key);
  if ((await heard(page)).length !== count) say('player-keys', [['a letter', 'speaks']]);
}

/** Presses of buttons that start to speak, and what the voice is told in each; then what is said of its errors. */
async function starts(page, say) {
  for (const name of ['stop', 'play', 'next', 'previous', 'pause', 'pause']) {
    await page.evaluate(() => (speech.calls = []));
    await press(page, name);
    const calls = await page.evaluate(() => speech.calls),
      first = calls.findIndex((call) => call.startsWith('speak'));
    if (calls.includes('speak late') || (first >= 0 && !calls.slice(0, first).includes('cancel'))) say('player-start', [[name, calls.join(', ') || 'says nothing']]);
    if (name === 'play' && first < 0) say('player-start', [[name, 'does not speak before its press is over']]);
  }
  const help = () => page.evaluate(() => (document.querySelector('[data-speech=help]').checkVisibility() ? document.querySelector('[data-speech=help]').textContent.trim() : ''));
  for (const [error, shown] of [
    ['interrupted', false],
    ['canceled', false],
    ['audio-busy', true],
    ['network', true],
  ]) {
    await press(page, 'stop');
    await press(page, 'play');
    await page.evaluate((error) => speech.fail(error), error);
    const said = await help();
    if (said.length > 8 !== shown) say('player-failed', [[error, shown ? 'is not told' : `is told: “${said.slice(0, 30)}”`]]);
    if (shown && (await page.locator('[data-speech=play]').getAttribute('aria-pressed')) === 'true') say('player-failed', [[error, 'leaves “play” pressed']]);
  }
  await press(page, 'play');
  if (await help()) say('player-failed', [['play', 'leaves the old error on the page']]);
  await press(page, 'stop');
}

const controls = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('.listen button, .listen select')],
      help = document.querySelector('[data-speech=help]');
    return { usable: all.filter((each) => each.checkVisibility() && !each.disabled).length, help: help?.checkVisibility() ? help.textContent.trim() : '' };
  });

async function without(context, { url, voices, own }, say) {
  const page = await open(context, url, voices),
    what = voices ? 'no voice of the language' : 'no speech at all';
  await page.clock.runFor(3000);
  const now = await controls(page);
  if (now.usable || now.help.length < 10) say('player-no-voice', [[what, `${now.usable} controls can be used, help “${now.help.slice(0, 30)}”`]]);
  if (voices) {
    await page.evaluate((lang) => speech.come([lang]), own);
    const then = await controls(page);
    if (!then.usable || then.help) say('player-no-voice', [['voiceschanged', `${then.usable} controls can be used, help “${then.help.slice(0, 30)}”`]]);
  }
  await page.close();
}

export async function check({ context, url }, say) {
  const page = await open(context, url, VOICES);
  if (await page.locator('[data-speech=play]').count()) {
    const wanted = await sentences(page),
      lang = primary(await page.evaluate(() => document.documentElement.lang)),
      own = VOICES.find((voice) => primary(voice) === lang);
    if ((await heard(page)).length) say('player-keys', [['page', 'speaks by itself']]);
    await press(page, 'play');
    await readOn(page, wanted, say);
    if (wanted.length > 2) await keys(page, wanted, say);
    await starts(page, say);
    await without(context, { url, voices: VOICES.filter((voice) => primary(voice) !== lang), own }, say);
    await without(context, { url, voices: null, own }, say);
  } else if (await page.locator('template#listen').count()) say('player-said', [['template#listen', 'makes no player']]);
  await page.close();
}
