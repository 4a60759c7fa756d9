// A test that cannot fail proves nothing: each is shown a sound portal, on which it must find nothing, and a seeded fault, which it must find.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from './chromium.mjs';
import { sound } from './faults/portal.mjs';
import sightFaults from './faults/sight.mjs';
import textFaults from './faults/text.mjs';
import { checkMarkup, rules as markupRules } from './markup.mjs';
import { Report } from './report.mjs';
import { stale, table, unheld } from './requirements.mjs';
import { serve } from './server.mjs';
import { lookAtLost } from './sight/lost.mjs';
import { groups, lookAt, rules as sightRules } from './sight/index.mjs';
import { openSite, siteOf } from './site.mjs';
import { readAll, rules as textRules } from './text/index.mjs';

const BASE = '/repo/';

/** The sound portal with one change; throws if the change changes nothing. */
function seed(file, from, to) {
  const files = sound(),
    before = files.get(file);
  if (to === null) files.delete(file);
  else {
    files.set(file, before.replace(from, to));
    if (files.get(file) === before) throw new Error(`this seeded fault changes nothing in ${file}: ${from}`);
  }
  return files;
}

const inMemory = (files) => siteOf('', BASE, new Map([...files].map(([file, text]) => [file, Buffer.byteLength(text)])), (file) => files.get(file));

function write(folder, files) {
  for (const [file, text] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

/** How a fault is named in the list of tests. */
const called = (rule, file, to) =>
  `seeded fault: ${rule}: ${file}: ${to === null ? 'is gone' : to.replace(/\s+/g, ' ').replace('</main>', '').replace('</head>', '').slice(0, 60) || 'removed'}`;
const missed = (file, rule) => [{ page: file, rule, element: 'seeded fault', found: 'was not found' }];

function testText(report) {
  report.test('sound portal: text', [...readAll(inMemory(sound())).values()].flat());
  for (const [rule, file, from, to] of textFaults) {
    const found = readAll(inMemory(seed(file, from, to))).get(rule);
    report.test(called(rule, file, to), found.length ? [] : missed(file, rule));
  }
}

async function testSight(report, folder) {
  const server = await serve(folder, BASE),
    browser = await launch();
  let number = 0;
  const look = async (files, file, only) => {
    number += 1;
    const home = path.join(folder, String(number)),
      below = `${number}/`;
    write(home, files);
    return lookAt({ browser, server: { ...server, url: (page) => server.url(below + page) }, site: { folder: home, plans: new Set(['plan']), sheets: sound().get('style.css') } }, file, only);
  };
  try {
    for (const file of ['ja/plan/first/index.html', 'en/plan/indicators/share/index.html', 'ja/plan/indicators/share/index.html', 'ja/plan/indicators/share/embed/index.html', 'ja/index.html']) {
      for (const [group, found] of await look(sound(), file)) report.test(`sound portal: ${group}: ${file}`, found);
    }
    for (const [group, rule, file, from, to, page = file] of sightFaults) {
      const found = (await look(seed(file, from, to), page, [group])).get(group).filter((each) => each.rule === rule);
      report.test(called(rule, file, to), found.length ? [] : missed(file, rule));
    }
    await testLost(report, browser, folder);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function testLost(report, browser, folder) {
  const lost = async (name, files) => {
    const home = path.join(folder, name);
    write(home, files);
    const server = await serve(home, BASE);
    try {
      return await lookAtLost({ browser, server, site: openSite(home, BASE) });
    } finally {
      await server.close();
    }
  };
  report.test('sound portal: wrong-address', await lost('lost', sound()));
  for (const [from, to] of [
    ['/repo/style.css', 'style.css'],
    ['/repo/en/index.html', '/en/index.html'],
  ]) {
    const found = await lost(`lost-${to.length}`, seed('404.html', from, to));
    report.test(called('wrong-address', '404.html', to), found.length ? [] : missed('404.html', 'wrong-address'));
  }
}

async function testMarkup(report, folder) {
  const good = path.join(folder, 'good'),
    bad = path.join(folder, 'bad'),
    file = 'ja/plan/first/index.html';
  write(good, sound());
  for (const [rule, found] of await checkMarkup(openSite(good, BASE))) report.test(`sound portal: ${rule}`, found);
  const files = seed(file, '</main>', '<ul><p>段落</p></ul><button>押す</button></main>');
  files.set('style.css', `${files.get('style.css')} p { colour: red }`);
  write(bad, files);
  for (const [rule, found] of await checkMarkup(openSite(bad, BASE))) report.test(`seeded fault: ${rule}`, found.length ? [] : missed(file, rule));
}

/** Each requirement is held by a test that names it, and the table of both is written anew with the tests. */
function testRequirements(report) {
  report.test('each requirement that must be held is named by a test', unheld());
  report.test('tests/requirements.md says which tests hold which requirement', stale());
  report.test('seeded fault: requirement: one without a test', unheld([{ number: 'A-00', must: true, asks: 'nothing' }]).length ? [] : missed('tests', 'requirement'));
  report.test('seeded fault: requirement: a table of yesterday', stale(table().replace('A-58', 'A-00')).length ? [] : missed('tests/requirements.md', 'requirement'));
}

/** Runs the self-test; its results go to the report. */
export async function selftest(report) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shirube-faults-'));
  for (const rules of [textRules, sightRules, markupRules]) report.know(rules);
  const seeded = new Set([...textFaults.map(([rule]) => rule), ...sightFaults.map(([, rule]) => rule)]);
  const bare = [...Object.keys(textRules), ...Object.keys(sightRules)].filter((rule) => !seeded.has(rule));
  report.test(
    'each rule has a seeded fault',
    bare.map((rule) => ({ page: 'faults', rule, element: '', found: 'has none' })),
  );
  const unknown = sightFaults.filter(([group]) => !groups.includes(group));
  report.test(
    'each seeded fault names a group that exists',
    unknown.map(([group, rule]) => ({ page: 'faults', rule, element: group, found: 'does not exist' })),
  );
  testRequirements(report);
  try {
    testText(report);
    await testMarkup(report, path.join(folder, 'markup'));
    await testSight(report, path.join(folder, 'sight'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && path.basename(process.argv[1]) === 'selftest.mjs') {
  const report = new Report();
  await selftest(report);
  console.log(`${report.passed} passed, ${report.failed} failed`);
  process.exitCode = report.failed ? 1 : 0;
}
