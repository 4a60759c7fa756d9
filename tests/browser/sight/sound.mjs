// The recorded voice of a page, with a recording of its own that is only silence: as long as the page's times need.
import { NARROW } from '../chromium.mjs';

export const rules = {
  'sound-play': 'A-100: the recording is played and paused with the keyboard alone, says nothing before, and can be played without scripts',
  'sound-mark': 'A-96: the sentence that the recording says is marked, it alone, and in the window; none once it is paused or over',
  'sound-alone': 'A-90: the recording silences the browser’s voice, so that never two speak',
};

const RATE = 8000;
/** So much stays after the last sentence begins, in seconds. */
const REST = 2;

/** A recording of so many seconds of silence: PCM, 8 bits, one channel. */
function silence(seconds) {
  const count = Math.ceil(seconds * RATE),
    file = Buffer.alloc(44 + count, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count, 4);
  file.write('WAVEfmt ', 8);
  [16, 0x10001, RATE, RATE, 0x80001].forEach((value, at) => file.writeUInt32LE(value, 16 + at * 4));
  file.write('data', 36);
  file.writeUInt32LE(count, 40);
  return file;
}

/** Answers as a server does that lets a player jump. */
async function answer(route, file) {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [],
    last = to ? Math.min(+to, file.length - 1) : file.length - 1;
  const headers = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes', 'content-range': `bytes ${from}-${last}/${file.length}` };
  await route.fulfill({ status: 206, headers, body: file.subarray(+from, last + 1) });
}

/** Writes down when the browser's voice is told to be silent. */
function listenIn() {
  window.silenced = 0;
  const engine = Object.assign(new EventTarget(), { speak() {}, cancel: () => (window.silenced += 1), pause() {}, resume() {}, getVoices: () => [] });
  Object.defineProperty(window, 'speechSynthesis', { value: engine, configurable: true });
}

const state = (page) =>
  page.evaluate(() => {
    const list = [...document.querySelectorAll('[data-at]')],
      marked = [...document.querySelectorAll('[data-speech-now]')],
      box = marked[0]?.getBoundingClientRect();
    return { paused: document.querySelector('.sound audio').paused, marked: marked.map((each) => list.indexOf(each)).join(), seen: !!box && box.bottom > 0 && box.top < innerHeight };
  });
/** Waits until the player is so and the page shows it, for at most as long as a slow machine needs. */
const until = (page, wanted) =>
  page.waitForFunction((paused) => document.querySelector('.sound audio').paused === paused && !document.querySelector('[data-speech-now]') === paused, wanted, { timeout: 3000 }).catch(() => {});
const jump = (page, seconds) =>
  page.evaluate(
    (to) =>
      new Promise((done) => {
        const audio = document.querySelector('.sound audio');
        audio.addEventListener('seeked', () => setTimeout(done, 50), { once: true });
        setTimeout(done, 3000);
        audio.currentTime = to;
      }),
    seconds,
  );

async function play(page, say) {
  const audio = page.locator('.sound audio');
  const before = await state(page);
  if (!before.paused || before.marked) say('sound-play', [['page', 'speaks or marks by itself']]);
  await audio.focus();
  await page.keyboard.press('Space');
  await until(page, false);
  if ((await state(page)).paused) say('sound-play', [['Space', 'does not play']]);
  if (!(await page.evaluate(() => window.silenced))) say('sound-alone', [['play', 'leaves the browser’s voice speaking']]);
}

/** Jumps to the beginnings of the first, the middle and the last sentence. */
async function marks(page, times, say) {
  for (const at of new Set([0, times.length >> 1, times.length - 1])) {
    if (at) await page.evaluate(() => scrollTo(0, 0));
    await jump(page, times[at] / 1000 + 0.05);
    const { marked, seen } = await state(page);
    if (marked !== String(at) || !seen) say('sound-mark', [[`sentence ${at + 1}`, marked === String(at) ? 'is outside the window' : `“${marked}” is marked`]]);
  }
  await page.locator('.sound audio').focus();
  await page.keyboard.press('Space');
  await until(page, true);
  const after = await state(page);
  if (!after.paused) say('sound-play', [['Space', 'does not pause']]);
  if (after.marked) say('sound-mark', [['pause', 'leaves a sentence marked']]);
}

export async function check({ context, url }, say) {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // In a small window most sentences are out of sight until they are said.
  await page.setViewportSize(NARROW);
  await page.addInitScript(listenIn);
  await page.goto(url, { waitUntil: 'load' });
  const audio = page.locator('.sound audio');
  if (await audio.count()) {
    const times = await page.evaluate(() => [...document.querySelectorAll('[data-at]')].map((each) => +each.dataset.at));
    if (!(await audio.evaluate((node) => node.controls))) say('sound-play', [['audio', 'has no controls without scripts']]);
    if (!times.length) say('sound-mark', [['main', 'no sentence has a time']]);
    else {
      const file = silence(Math.max(...times) / 1000 + REST);
      await page.route(await audio.evaluate((node) => node.src), (route) => answer(route, file));
      await play(page, say);
      await marks(page, times, say);
    }
  }
  await page.close();
}
