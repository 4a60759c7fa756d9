// Markup and styles of the whole portal: the Nu checker and html-validate.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

export const rules = {
  'nu-html': 'A-06: the Nu checker finds no error and gives no warning in the markup',
  'nu-css': 'A-06: the Nu checker finds no error in the style sheets',
  'html-validate': 'A-06: html-validate (recommended and accessibility rules) finds nothing',
};

/** Warnings of the Nu checker that are no faults here, each with its reason. */
const NO_FAULT = [
  // It guesses from what stands in no span, list or cell: on the page of the rules these are the rules' own names. Languages have tests of their own.
  /^This document appears to be written in English but/,
];

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Runs the Nu checker over a folder. */
function nu(folder, skip) {
  return new Promise((done, refuse) => {
    execFile(
      'java',
      ['-Xss4m', '-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', skip, folder],
      { maxBuffer: 1 << 29 },
      (error, said, complaint) => {
        try {
          done(JSON.parse(said).messages);
        } catch {
          refuse(new Error(`the Nu checker did not run: ${error?.message ?? ''} ${complaint}`));
        }
      },
    );
  });
}

const finding = (site, rule) => (message) => ({
  page: message.url?.startsWith('file:') ? path.relative(path.resolve(site.folder), fileURLToPath(message.url)) : (message.url ?? ''),
  rule,
  element: `line ${message.lastLine ?? '?'}`,
  found: message.message,
});

/** The findings of both checkers by rule. */
export async function checkMarkup(site) {
  const [html, css] = await Promise.all([nu(site.folder, '--skip-non-html'), nu(site.folder, '--skip-non-css')]);
  const wrong = (message) =>
    (message.type === 'error' || message.subType === 'warning' || message.subType === 'fatal') && !NO_FAULT.some((known) => known.test(message.message));
  return new Map([
    ['nu-html', html.filter(wrong).map(finding(site, 'nu-html'))],
    ['nu-css', css.filter(wrong).map(finding(site, 'nu-css'))],
    ['html-validate', await validate(site)],
  ]);
}

const RULES = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Long titles are cut by search engines, but plan names are as long as they are.
    'long-title': 'off',
    // White space at line ends comes from templates and costs nothing after compression.
    'no-trailing-whitespace': 'off',
    // Sums of own files are of no use on one's own host.
    'require-sri': 'off',
    // A region that scrolls is a div with a role; a section would be a landmark in the outline.
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'error',
    // In a ruby the end tags of readings are left out: a page in easy Japanese has a thousand of them. The Nu checker reports all others.
    'no-implicit-close': 'off',
  },
};

/** Works the rules out once, not for each page: that takes two thirds of the time. */
class Once extends StaticConfigLoader {
  #rules;
  getConfigFor(...asked) {
    this.#rules ??= super.getConfigFor(...asked);
    return this.#rules;
  }
}

async function validate(site) {
  const validator = new HtmlValidate(new Once(RULES)),
    found = [];
  for (const page of site.pages) {
    const { results } = await validator.validateString(site.text(page.path), page.path);
    for (const message of results.flatMap((result) => result.messages))
      found.push({
        page: page.path,
        rule: 'html-validate',
        element: `line ${message.line} ${message.selector ?? ''}`.trim(),
        found: `${message.ruleId}: ${message.message}`,
      });
  }
  return found;
}
