// What Ace says of a book, as findings like those of the other tests.

/** What must be said of every book; what only a certifier can say is asked of nobody. */
const METADATA = ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'].map((name) => `schema:${name}`);

/** The message of what was thrown, whatever it was. */
export const clean = (error) => String(error?.message ?? error).split('\n')[0];

/** The findings of a report. A report of nothing is a finding too. */
export function open(book, report) {
  const found = [],
    say = (where, element, what) => found.push({ page: `${book}: ${where}`, rule: 'ace', element, found: what });
  for (const document of report.assertions ?? [])
    for (const each of document.assertions ?? []) {
      const test = each['earl:test'] ?? {},
        result = each['earl:result'] ?? {};
      say(document['earl:testSubject']?.url ?? '', (result['earl:pointer']?.css ?? [])[0] ?? '', `${test['dct:title']}: ${result['dct:description'] ?? ''}`);
    }
  const metadata = report['a11y-metadata'] ?? {};
  for (const name of METADATA) if (!metadata.present?.includes(name)) say('package', name, 'is not there');
  if (!report.assertions?.length) say('report', '', 'names no document');
  if (!found.length && report['earl:result']?.['earl:outcome'] !== 'pass') say('report', '', `ends with ${report['earl:result']?.['earl:outcome']}`);
  return found;
}
