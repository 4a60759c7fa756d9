// Charts under the hands: walked through by keyboard, and heard, with a sound card that only writes down what it is asked to play.
import { NARROW, WIDE } from '../chromium.mjs';

export const rules = {
  'point-keys': 'A-39: in the region of a chart arrows, Home, End and Escape move through its points, and keys with Alt, Ctrl, Meta or Shift, or pressed elsewhere, do nothing',
  'point-said': 'A-39: the point that is reached is announced by its label, marked, and moved into the window',
  'point-stops': 'A-38: the script adds one tab stop to a chart, the button with which it is heard',
  'chart-sound': 'A-40: one tone a point in their order, the higher the value the higher the tone, targets in another timbre than measured values, at most 6 s',
  'chart-sound-said': 'A-40: before the first tone the lowest and the highest point are said',
  'chart-sound-stop': 'A-40: Escape, the button and the end of the chart stop the sound; where there is none, that is said',
};

/** Runs before the page's own scripts: an AudioContext that plays nothing. */
export function fakeSound() {
  const log = (window.heard = { tones: [], closed: 0 });
  const gain = () => ({ gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect: (to) => to });
  window.AudioContext = class {
    currentTime = 0;
    destination = {};
    createGain = gain;
    createOscillator() {
      const tone = { type: 'sine', frequency: { value: 440 }, connect: (to) => to, start: (at) => (tone.from = at), stop: (at) => (tone.to = at) };
      log.tones.push(tone);
      return tone;
    }
    close() {
      log.closed += 1;
      return Promise.resolve();
    }
  };
  window.heardTones = () => log.tones.map(({ type, frequency, from, to }) => ({ type, pitch: frequency.value, from, to }));
}

const PLOT = '.chart-plot:has([role=graphics-symbol] ~ [role=graphics-symbol], [data-series] ~ [data-series] [role=graphics-symbol])';

/** What stands around the first chart with points: its labels, what is announced, which point is marked. */
const state = (figure) =>
  figure.evaluate((node) => {
    const points = [...node.querySelectorAll('[role=graphics-symbol]')],
      marked = node.querySelectorAll('.here'),
      region = node.querySelector('.chart-plot').getBoundingClientRect();
    const within = (point) => {
      const box = point.getBoundingClientRect();
      return box.left >= region.left - 1 && box.right <= region.right + 1 && box.top >= 0 && box.bottom <= innerHeight;
    };
    return {
      said: node.querySelector('output')?.textContent,
      role: node.querySelector('output')?.computedRole ?? 'status',
      at: points.indexOf(marked[0]),
      marked: marked.length,
      seen: marked.length === 0 || within(marked[0]),
      pressed: node.querySelector('.chart-tools button')?.getAttribute('aria-pressed'),
      heard: window.heardTones?.() ?? [],
      closed: window.heard?.closed,
    };
  });

async function walk(page, figure, labels, say) {
  const last = labels.length - 1,
    steps = [
      ['ArrowRight', 0],
      ['ArrowRight', Math.min(1, last)],
      ['ArrowLeft', 0],
      ['ArrowLeft', 0],
      ['End', last],
      ['ArrowRight', last],
      ['Shift+ArrowLeft', last],
      ['Control+ArrowLeft', last],
      ['Home', 0],
      ['Escape', -1],
    ];
  await figure.locator('.chart-plot').focus();
  for (const [key, at] of steps) {
    await page.keyboard.press(key);
    const now = await state(figure);
    if (now.at !== at || now.marked !== (at < 0 ? 0 : 1)) say('point-keys', [[key, `point ${now.at} of ${labels.length}, expected ${at}`]]);
    if (now.said !== (labels[at] ?? '')) say('point-said', [[key, `announces “${now.said}”, expected “${labels[at] ?? ''}”`]]);
    if (now.role !== 'status') say('point-said', [['output', `has the role ${now.role}`]]);
    if (!now.seen) say('point-said', [[key, `point ${now.at} is outside the window or its region`]]);
  }
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  if ((await state(figure)).marked) say('point-keys', [['Tab', 'leaves a point marked']]);
  await page.keyboard.press('Home');
  if ((await state(figure)).said) say('point-keys', [['Home', 'is taken outside the region']]);
}

/** Points with where they are drawn and whether they were measured, told by their shapes. */
const drawn = (figure) =>
  figure.evaluate((node) =>
    [...node.querySelectorAll('[role=graphics-symbol]')].map((point) => {
      const box = point.getBoundingClientRect();
      return { height: -Math.round((box.top + box.bottom) / 2), measured: !!point.querySelector('circle, ellipse, path[d$=Z]'), label: point.getAttribute('aria-label') };
    }),
  );

function judge(points, tones, say) {
  if (tones.length !== points.length) {
    say('chart-sound', [['button', `${tones.length} tones for ${points.length} points`]]);
    return;
  }
  const wrong = [],
    timbres = new Map();
  tones.forEach((tone, at) => {
    const before = tones[at - 1];
    if (before && tone.from <= before.from) wrong.push([points[at].label, 'is not heard after the point before it']);
    for (let other = 0; other < at; other += 1) {
      const higher = points[at].height - points[other].height;
      // Marks drawn less than two pixels apart need no different tones.
      if (Math.abs(higher) > 2 && Math.sign(tone.pitch - tones[other].pitch) !== Math.sign(higher))
        wrong.push([points[at].label, `${tone.pitch.toFixed(0)} Hz beside ${tones[other].pitch.toFixed(0)} Hz of ${points[other].label}`]);
    }
    timbres.set(points[at].measured, (timbres.get(points[at].measured) ?? new Set()).add(tone.type));
  });
  if (timbres.size === 2 && [...timbres.get(true)].some((type) => timbres.get(false).has(type))) wrong.push(['oscillator', 'targets and measured values have one timbre']);
  const end = Math.max(...tones.map((tone) => tone.to));
  if (!(end <= 6)) wrong.push(['oscillator', `ends after ${end} s`]);
  say('chart-sound', wrong);
}

async function listen(page, figure, say) {
  const points = await drawn(figure),
    button = figure.locator('.chart-tools button').first(),
    pressed = async (wanted, when) => {
      const now = await state(figure);
      if (now.pressed !== String(wanted)) say('chart-sound-stop', [['button', `aria-pressed is ${now.pressed} ${when}`]]);
      return now;
    };
  await button.click();
  const now = await pressed(true, 'while it sounds'),
    heights = points.map((point) => point.height);
  judge(points, now.heard, say);
  for (const end of [Math.min(...heights), Math.max(...heights)]) {
    const ends = points.filter((point) => Math.abs(point.height - end) <= 1);
    if (!ends.some((point) => now.said.includes(point.label))) say('chart-sound-said', [['output', `“${now.said}” names no point at the height of “${ends[0].label}”`]]);
  }
  if (Math.min(...now.heard.map((tone) => tone.from)) < 0.3) say('chart-sound-said', [['oscillator', 'begins before the range can be said']]);
  await page.keyboard.press('Escape');
  if ((await pressed(false, 'after Escape')).closed !== 1) say('chart-sound-stop', [['Escape', 'does not close the sound']]);
  await button.click();
  await button.click();
  if ((await pressed(false, 'after a second press')).closed !== 2) say('chart-sound-stop', [['button', 'does not close the sound']]);
  await button.click();
  await page.clock.runFor(7000);
  const ended = await pressed(false, 'after the last tone');
  if (ended.closed !== 3 || ended.marked) say('chart-sound-stop', [['end', ended.marked ? 'leaves a point marked' : 'does not close the sound']]);
  await page.evaluate(() => {
    window.AudioContext = window.webkitAudioContext = undefined;
  });
  await button.click();
  const silent = await figure.getAttribute('data-silent');
  if (!silent || (await state(figure)).said !== silent) say('chart-sound-stop', [['output', 'does not say that there is no sound']]);
}

/** The first chart with points of a page. */
export async function check({ context, url }, say) {
  const page = await context.newPage();
  await page.setViewportSize(NARROW);
  // A window that scrolls smoothly is still on its way when it is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await page.addInitScript(fakeSound);
  await page.goto(url, { waitUntil: 'load' });
  const figure = page.locator('figure[data-listen]').filter({ has: page.locator(PLOT) }).first();
  if (await figure.count()) {
    const labels = await figure.locator('[role=graphics-symbol]').evaluateAll((all) => all.map((point) => point.getAttribute('aria-label')));
    const stops = await figure.evaluate((node) => node.querySelectorAll('.chart-plot [tabindex], .chart-plot a, .chart-plot button').length * 10 + node.querySelectorAll('.chart-tools :is(a, button, [tabindex])').length);
    say('point-stops', stops === 1 ? [] : [['.chart-tools', `${Math.floor(stops / 10)} stops inside the picture, ${stops % 10} beside it`]]);
    if (stops % 10) {
      // At 320 × 256 a chart is higher than the window, so a wide window is what shows whether a point is moved into it.
      await page.setViewportSize({ width: NARROW.width, height: WIDE.height });
      await walk(page, figure, labels, say);
      await listen(page, figure, say);
    }
  }
  await page.close();
}
