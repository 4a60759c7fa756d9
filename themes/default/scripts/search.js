// Full-text search on the reader's own device. The page works without it: it then lists other ways to look.
// The words of the edition (words.js beside the page) are loaded when somebody searches, by a script element, so that it also works from a
// folder. Every term must occur: in East Asian scripts anywhere, in Latin script and figures at the beginning of a word.
// Adds to pages: section h2 ul li a p mark details summary script .results .result .counts .snippet
(() => {
  'use strict';
  const form = document.querySelector('form[data-words]');
  if (!form) return;
  const field = form.elements.q;
  const status = document.getElementById('search-status');
  const out = document.getElementById('search-results');
  const say = out.dataset;
  const groups = JSON.parse(say.groups);
  const up = say.up;
  const SHOWN = 5;
  let words = null;
  let loading = false;

  const known = new Map();
  const wide = (code) => code >= 0x2e80 && code < 0x1f000;
  /** One character as it is compared: small letters, no accents, hiragana for katakana, no middle dot, no comma. */
  const plain = (c) => {
    const code = c.charCodeAt(0);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096) || (code >= 0xac00 && code <= 0xd7a3)) return c;
    let found = known.get(c);
    if (found === undefined) {
      found = c.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFKC').toLowerCase();
      found = found.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
      found = found.replace(/[・･·,，、’'‘"“”]/g, '').replace(/\s/g, ' ').replace(/[‐‑‒–−]/g, '-').replace(/[～〜∼]/g, '~');
      known.set(c, found);
    }
    return found;
  };
  /** A text as it is compared. With `from`, notes for each character where it stood. A space beside an East Asian character is none. */
  const fold = (text, from) => {
    let folded = '';
    for (let at = 0; at < text.length; at += 1) {
      let c = plain(text[at]);
      if (c === ' ') {
        const before = folded.charCodeAt(folded.length - 1);
        const after = (plain(text[at + 1] || ' ') || ' ').charCodeAt(0);
        if (wide(before) || wide(after) || before === 32) c = '';
      }
      folded += c;
      if (from) for (let n = 0; n < c.length; n += 1) from.push(at);
    }
    return folded;
  };

  let lexicon = null;
  /** A folded text in kana, by the longest known words; `at` tells for each kana where its word begins and ends. */
  const inKana = (folded, at) => {
    if (!lexicon) {
      lexicon = new Map();
      for (const [word, kana] of Object.entries(words.readings)) {
        const key = fold(word);
        const list = lexicon.get(key[0]) || lexicon.set(key[0], []).get(key[0]);
        list.push([key, fold(kana)]);
      }
      for (const list of lexicon.values()) list.sort((a, b) => b[0].length - a[0].length);
    }
    let kana = '';
    for (let here = 0; here < folded.length; ) {
      const found = (lexicon.get(folded[here]) || []).find(([word]) => folded.startsWith(word, here));
      const [word, read] = found || [folded[here], folded[here]];
      if (at) for (let n = 0; n < read.length; n += 1) at.push([here, here + word.length]);
      kana += read;
      here += word.length;
    }
    return kana;
  };

  const isLatin = (term) => /^[a-z0-9]/.test(term);
  const isKana = (term) => /^[\u3041-\u3096ー]+$/.test(term);
  /** Where a term stands in a folded text, from a place on; in Latin script at the beginning of a word, unless anywhere will do. */
  const find = (text, term, anywhere, from = 0) => {
    let at = text.indexOf(term, from);
    if (anywhere || !isLatin(term)) return at;
    while (at > 0 && (/[a-z0-9]/.test(text[at - 1]) || (text[at - 1] === '.' && /[0-9]/.test(text[at - 2] || '')))) at = text.indexOf(term, at + 1);
    return at;
  };

  const WEIGHTS = [60, 12, 4, 20];
  /** How well an entry fits one term; 0 if not at all. */
  const fit = (entry, term, anywhere) => {
    let best = 0;
    entry.folded.forEach((text, part) => {
      const at = find(text, term, anywhere);
      if (at < 0) return;
      best += WEIGHTS[part] + (part === 0 && at === 0 ? 15 : 0) + (text === term ? 40 : 0);
    });
    if (!best && isKana(term)) {
      entry.kana = entry.kana || entry.folded.map((text) => inKana(text));
      entry.kana.forEach((text, part) => {
        if (text.includes(term)) best += WEIGHTS[part] - 1 + (part === 0 && text.startsWith(term) ? 15 : 0);
      });
    }
    return best;
  };
  const look = (terms, anywhere) => {
    const found = [];
    for (const entry of words.entries) {
      let score = 0;
      for (const term of terms) {
        const one = fit(entry, term, anywhere);
        if (!one) {
          score = 0;
          break;
        }
        score += one;
      }
      if (score) found.push({ entry, score });
    }
    return found;
  };

  /** Where the terms stand in a text, as pairs of its own places. */
  const places = (text, terms, anywhere) => {
    const from = [];
    const folded = fold(text, from);
    const list = [];
    const add = (start, end) => list.push([from[start], (from[end - 1] ?? text.length - 1) + 1]);
    for (const term of terms) {
      let at = find(folded, term, anywhere);
      const any = at >= 0;
      for (; at >= 0; at = find(folded, term, anywhere, at + term.length)) add(at, at + term.length);
      if (any || !isKana(term)) continue;
      const spans = [];
      const kana = inKana(folded, spans);
      for (let k = kana.indexOf(term); k >= 0; k = kana.indexOf(term, k + term.length)) add(spans[k][0], spans[k + term.length - 1][1]);
    }
    return list.sort((a, b) => a[0] - b[0]);
  };
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  /** Puts a text into an element, with the places marked. */
  const mark = (into, text, list, start = 0, end = text.length) => {
    let at = start;
    for (const [from, to] of list) {
      if (from < at || to > end) continue;
      into.append(text.slice(at, from));
      into.append(element('mark', '', text.slice(from, to)));
      at = to;
    }
    into.append(text.slice(at, end));
    return into;
  };
  /** The sentence of an entry; if the terms stand elsewhere on its page, the words around the first. */
  const snippet = (entry, terms, anywhere) => {
    const [, , , , sentence, body] = entry.raw;
    const inSentence = places(sentence, terms, anywhere);
    const inBody = inSentence.length ? [] : places(body, terms, anywhere);
    if (!inBody.length) return mark(element('p', 'snippet'), sentence, inSentence);
    const start = Math.max(0, inBody[0][0] - 40);
    const end = Math.min(body.length, start + 130);
    const made = element('p', 'snippet', start ? '… ' : '');
    mark(made, body, inBody, start, end);
    if (end < body.length) made.append(' …');
    return made;
  };
  const result = ({ entry }, terms, anywhere) => {
    const [, place, address, title] = entry.raw;
    const item = element('li', 'result');
    const link = element('a');
    link.href = up + address;
    mark(link, title, places(title, terms, anywhere));
    item.append(link);
    if (place) item.append(element('p', 'counts', words.places[place]));
    item.append(snippet(entry, terms, anywhere));
    return item;
  };
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const show = (found, terms, anywhere) => {
    out.replaceChildren();
    const by = groups.map((name, group) => ({ name, group, list: found.filter(({ entry }) => entry.raw[0] === group).sort((a, b) => b.score - a.score) }));
    const shown = by.filter(({ list }) => list.length).sort((a, b) => b.list[0].score - a.list[0].score || a.group - b.group);
    for (const { name, list } of shown) {
      const section = element('section');
      section.append(element('h2', '', fill(say.group, { name, count: list.length })));
      const first = element('ul', 'results');
      first.append(...list.slice(0, SHOWN).map((one) => result(one, terms, anywhere)));
      section.append(first);
      if (list.length > SHOWN) {
        const more = element('details');
        more.append(element('summary', '', fill(say.more, { count: list.length - SHOWN })));
        more.addEventListener('toggle', () => {
          if (more.children.length > 1) return;
          const rest = element('ul', 'results');
          rest.append(...list.slice(SHOWN, 200).map((one) => result(one, terms, anywhere)));
          more.append(rest);
        });
        section.append(more);
      }
      out.append(section);
    }
  };
  const search = (asked) => {
    const terms = asked.trim().split(/[\s　]+/).map((term) => fold(term).trim()).filter(Boolean);
    if (!terms.length) return { terms, found: [], anywhere: false };
    const found = look(terms, false);
    if (found.length || !terms.some(isLatin)) return { terms, found, anywhere: false };
    return { terms, found: look(terms, true), anywhere: true };
  };

  const run = () => {
    const asked = field.value;
    try {
      history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
    } catch {
      // A page from a folder keeps its address.
    }
    if (!words) return load();
    const { terms, found, anywhere } = search(asked);
    show(found, terms, anywhere);
    status.textContent = terms.length ? (found.length ? fill(say.count, { count: found.length, query: asked.trim() }) : fill(say.none, { query: asked.trim() })) : '';
  };
  const load = () => {
    if (loading) return;
    loading = true;
    status.textContent = say.loading;
    globalThis.shirubeWords = (given) => {
      words = given;
      words.entries = given.entries.map((raw) => ({ raw, folded: [raw[3], raw[4], raw[5], raw[6]].map((text) => fold(text)) }));
      status.textContent = '';
      globalThis.shirubeSearch = search;
      run();
    };
    const script = element('script');
    script.src = form.dataset.words;
    script.addEventListener('error', () => {
      loading = false;
      status.textContent = say.failed;
    });
    document.head.append(script);
  };

  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, 200);
  });
  field.addEventListener('compositionend', run);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });
  // Arrows lead from the field through the results and back; the Tab key does so anyway.
  document.addEventListener('keydown', (event) => {
    const step = event.isComposing ? 0 : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...out.querySelectorAll('.result > a')].filter((stop) => stop.offsetParent);
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked;
    run();
  }
})();
