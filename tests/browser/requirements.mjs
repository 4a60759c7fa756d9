// The requirements on access, and which tests hold each: told from the tests themselves. `node requirements.mjs --write` writes the table.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const TABLE = path.join(HOME, 'tests/requirements.md');

/** Number, whether it must (M) or should (S) be held, and what it asks for. */
const LIST = `
01 M WCAG 2.2 A and AA on each page, in light, dark, forced colours and at 320 px
02 M the criteria of level AAA that the policy lists
03 M a policy and a page of results after JIS X 8341-3; no claim beyond the tests
04 M tests by people with date, role and device, for twelve months
05 M the way to report a barrier at the same place of each page
06 M valid markup and styles
07 M no request to another host, no cookie, no error
08 M everything is readable without JavaScript
09 M the weight of pages
10 M one h1, no skipped level, named landmarks, a skip link
11 M a title of its own for each page
12 M breadcrumbs, tables of contents, ways from plan to indicator
13 M links that say where they lead, with type and size of files
14 M the order of the tab key
15 M the focus is seen and never covered
16 M targets of 44 px
17 M no sideways scrolling at 320 px
18 M wide spacing and text at 200 %
19 M size, line height and length of running text
20 M light and dark without a flash
21 M forced colours
22 M no motion where none is wished for
23 S more contrast where it is wished for
24 M print
25 M tables with captions, heads, units, no silent cell
26 S search by keyboard, with the number of results
27 M the 404 page, and a portal below a path
30 M charts with caption, role, name, description, table
31 M a sentence for each chart, made from its data
32 M symbols and cells one to one, in order
33 M gaps stay gaps and are said; doubtful values are marked
34 M series differ by shape
35 M contrast of charts
36 M colours of series for all eyes
37 M words in charts of 12 px
38 M no tab stops inside charts
39 S points by keyboard
40 S charts as sound
41 M axes with unit, years in full, zero or its absence
42 M data of each chart as CSV and JSON
43 S all indicators in several orders, without scripts
50 M ruby a word, in kana, with brackets for older readers
51 M no ruby in names
52 M the switch of the readings
53 M size, contrast and height of readings
54 M readings from a reviewed lexicon
55 M the spoken form
56 M no characters over which voices stumble
57 M Western years first, eras in brackets
58 M strict line breaks, headings at phrases
59 S young styles only as an extra
60 M fonts of the system, for each language
61 M Chinese and Korean as they are set
70 M an address for each language and page
71 M the language of pages and passages
72 M tl is fil for voices
73 M hreflang, canonical, sitemap
74 M easy Japanese is ja-simple
75 M the switcher of languages
76 M no page silently in another language
77 M stale translations by content
78 M the state of translations in numbers
79 M the same numbers in each translation
80 M no word that cannot be translated
81 M terms as agreed
82 M names as agreed
83 M forms of days, numbers and years
84 S pages that browsers can translate
85 M feeds, books, cards and labels in each language
90 M the player by keyboard, silent until asked
91 M no utterance over ten seconds
92 M the spoken form is what is said
93 M a voice of the language
94 M what is said where there is no voice
95 M pause
96 M the sentence that is said is marked
97 M speech begins inside the press; errors are shown
98 M no player without JavaScript
100 S recorded speech
101 S electronic books
102 M their metadata on accessibility
103 S no reliance on lexicons for voices
104 S the listening edition as text
`;

/** Each requirement as `{ number, must, asks }`. */
export const REQUIREMENTS = LIST.trim()
  .split('\n')
  .map((line) => line.match(/^(\d+) ([MS]) (.*)$/))
  .map(([, number, mark, asks]) => ({ number: `A-${number}`, must: mark === 'M', asks }));

function* files(folder, ending) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* files(at, ending);
    else if (entry.isFile() && entry.name.endsWith(ending)) yield at;
  }
}

/** In what kinds of files tests stand, and how a test there says which requirements it holds: the pattern finds its name and its words. */
const PLACES = [
  // A rule: 'its-name': 'A-12: what is expected'.
  { folder: 'tests', ending: '.mjs', pattern: /(?:^|[{,])\s*'?([a-z][\w-]*)'?:\s+['"`](A-\d+(?:, A-\d+)*):/gm, order: [1, 2] },
  // A test in Rust below its words, or a case in one of the tables of cases.
  { folder: 'tests', ending: '.rs', pattern: /\/\/\/ (A-\d+(?:, A-\d+)*):.*\n(?:\s*\/\/\/.*\n)*\s*(?:#\[test\]\n)?\s*(?:fn )?(\w+)(?:\(|: ")/g, order: [2, 1] },
];

/** Which tests hold each requirement: number to `name (file)`. */
export function tests() {
  const held = new Map(REQUIREMENTS.map(({ number }) => [number, []]));
  const note = (numbers, test, file) => {
    for (const number of numbers.match(/A-\d+/g)) {
      if (!held.has(number)) throw new Error(`${file}: ${test} names ${number}, which is no requirement`);
      held.get(number).push(`\`${test}\` (${path.relative(HOME, file)})`);
    }
  };
  for (const { folder, ending, pattern, order } of PLACES)
    for (const file of files(path.join(HOME, folder), ending))
      for (const found of fs.readFileSync(file, 'utf8').matchAll(pattern)) note(found[order[1]], found[order[0]], file);
  // What tests/run calls by itself.
  const run = path.join(HOME, 'tests/run');
  for (const [, numbers, title] of fs.readFileSync(run, 'utf8').matchAll(/check '(A-\d+(?:, A-\d+)*): ([^']*)'/g)) note(numbers, title, run);
  return held;
}

/** The table of requirements and their tests. */
export function table() {
  const held = tests(),
    row = ({ number, must, asks }) => `| ${number} | ${must ? 'M' : 'S'} | ${asks} | ${held.get(number).join(', ')} |`;
  return `# Requirements on access and their tests

Which tests hold which requirement. M: it must be held, S: it should. \`tests/run\` runs them all. Written by
\`node tests/browser/requirements.mjs --write\` from the tests themselves, which name their requirements. What only people can find out
(A-105) is the script of twelve tasks in the manual.

| number | | what it asks for | tests |
| --- | --- | --- | --- |
${REQUIREMENTS.map(row).join('\n')}
`;
}

/** Requirements that must be held and that no test names. */
export function unheld(list = REQUIREMENTS) {
  const held = tests();
  return list.filter(({ number, must }) => must && !held.get(number)?.length).map(({ number, asks }) => ({ page: 'tests', rule: 'requirement', element: number, found: `no test names it: ${asks}` }));
}

/** Whether the table says what the tests say. */
export function stale(written = fs.existsSync(TABLE) ? fs.readFileSync(TABLE, 'utf8') : '') {
  return written === table() ? [] : [{ page: 'tests/requirements.md', rule: 'requirement', element: 'table', found: 'is not what the tests say: node tests/browser/requirements.mjs --write' }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) fs.writeFileSync(TABLE, table());
  for (const { element, found } of [...unheld(), ...stale()]) console.log(`${element}: ${found}`);
}
