// One line for each test; below a failed one its findings: page, rule, element, what was found, what is expected.
import fs from 'node:fs';
import path from 'node:path';

const SHOWN = 12;

export class Report {
  passed = 0;
  failed = 0;
  #rules = new Map();
  #all = [];
  /** Every finding so far. */
  findings = [];

  /** Makes rules known: id to the sentence that says what is expected. */
  know(rules) {
    for (const [id, expected] of Object.entries(rules)) this.#rules.set(id, expected);
  }

  /** The ids of all rules. */
  get known() {
    return new Set(this.#rules.keys());
  }

  /** The sentence of a rule. */
  expected(rule) {
    return this.#rules.get(rule) ?? rule;
  }

  /** Says how one test went. A finding is `{ page, rule, element, found }`. */
  test(title, findings) {
    if (!findings.length) {
      this.passed += 1;
      console.log(`ok    ${title}`);
      return;
    }
    this.failed += 1;
    this.findings.push(...findings);
    console.log(`FAIL  ${title}: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`);
    const lines = findings.map((f) => `      ${f.page}: ${f.rule}: ${[f.element, f.found].filter(Boolean).join(': ')}`);
    for (const line of lines.slice(0, SHOWN)) console.log(line);
    if (lines.length > SHOWN) console.log(`      and ${lines.length - SHOWN} more; all of them in tests/report/findings.txt`);
    for (const rule of new Set(findings.map((f) => f.rule))) console.log(`      expected (${rule}): ${this.expected(rule)}`);
    this.#all.push(`${title}`, ...lines, '');
  }

  /** Writes every finding to a file, for the long lists. */
  keep(folder) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'findings.txt'), this.#all.join('\n'));
  }
}
