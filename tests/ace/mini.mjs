// A small book in a folder, sound or with one seeded fault: a test that cannot fail proves nothing.
import fs from 'node:fs';
import path from 'node:path';

const CONTAINER =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const PACKAGE = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:0a8a6e0c-0000-8000-8000-000000000001</dc:identifier><dc:title>A small book</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessModeSufficient">textual</meta><meta property="schema:accessibilityFeature">tableOfContents</meta><meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta><meta property="schema:accessibilitySummary">All of it is text.</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="one"/></spine></package>`;
const page = (title, body) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>${title}</title></head><body>${body}</body></html>\n`;
const SOUND = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'book/package.opf': PACKAGE,
  'book/nav.xhtml': page('Contents', '<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">Contents</h1><ol><li><a href="one.xhtml">One</a></li></ol></nav>'),
  'book/one.xhtml': page('One', '<section epub:type="chapter" role="doc-chapter" aria-labelledby="one"><h1 id="one">One</h1><p>All of it is text.</p></section>'),
};

/** What is changed, file by file, and by what: each has to be found. */
export const FAULTS = [
  ['book/package.opf', /<meta property="schema:accessibilitySummary">.*?<\/meta>/, ''],
  ['book/one.xhtml', '<p>All', '<table><tr><th></th></tr></table><p lang="xx-nowhere-at-all">All'],
  ['book/one.xhtml', 'role="doc-chapter" ', ''],
];

/** Writes the book into a folder. */
export function write(folder, fault) {
  for (const [file, text] of Object.entries(SOUND)) {
    const changed = fault?.[0] === file ? text.replace(fault[1], fault[2]) : text;
    if (fault?.[0] === file && changed === text) throw new Error(`this seeded fault changes nothing: ${file}`);
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), changed);
  }
}
