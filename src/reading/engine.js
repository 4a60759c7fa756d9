// Puts readings into text nodes, by the same longest match as the program's own furigana. Loaded with its words when the switch is used.
window.shirubeFurigana = (data) => {
  const kanji = /[\u3400-\u9fff\uf900-\ufaff々〆〇ヶ]/, words = new Map(), longest = {};
  const classes = { '[漢字]': kanji, '[カナ]': /[\u30a1-\u30f5\u30f7-\u30faー]/, '[英字]': /[a-z]/i, '[数字]': /\d/ };
  for (const word of data.words) {
    const w = word[0];
    if (!words.has(w)) words.set(w, []);
    words.get(w).push(word);
    longest[w[0]] = Math.max(longest[w[0]] || 0, w.length);
  }

  // The longest word at a place whose context fits, more context first.
  const find = (text, at) => {
    for (let n = longest[text[at]]; n > 0; n--) {
      const w = text.substr(at, n), fits = (list, c, ends) => !list || !list.length || list.some((s) => (classes[s] ? classes[s].test(c) : ends(s)));
      const found = (words.get(w) || []).filter(([, , , after, before]) => fits(after, text[at - 1] || '', (s) => text.endsWith(s, at)) && fits(before, text[at + n] || '', (s) => text.startsWith(s, at + n)));
      const weight = ([, , , a, b]) => !!(a && a.length) + !!(b && b.length);
      if (found.length) return found.sort((a, b) => weight(b) - weight(a))[0];
    }
  };
  const ending = (number) => {
    const zeros = number.replace(/,/g, '').match(/0*$/)[0].length;
    return /\./.test(number) || !zeros || !+number.replace(/,/g, '') ? number.slice(-1) : 'thkm'[Math.min(zeros, 4) - 1];
  };
  // A number with its multiples and its counter; put(from, to, kana).
  const count = (text, at, put) => {
    const { counters, wholes } = data, number = text.slice(at).match(/^\d(?:\d|[.,](?=\d))*/)[0];
    let end = at + number.length, last = ending(number), i;
    while ((i = '十百千万億兆'.indexOf(text[end])) >= 0 && text[end] && !((find(text, end) || [''])[0].length > 1)) {
      const sound = i === 1 ? (last === '3' ? 'び' : /[68]/.test(last) ? 'ぴ' : 'ひ') + 'ゃく' : i === 2 && last === '3' ? 'ぜん' : ['じゅう', '', 'せん', 'まん', 'おく', 'ちょう'][i];
      put(end, ++end, sound);
      last = 'thkmmm'[i];
    }
    for (let n = 6; n > 0; n--) {
      const w = text.substr(end, n), known = counters[w];
      if (!known || w.length < n || text[end + n] === '曜') continue;
      if (kanji.test(w[0]) && (find(text, end) || [''])[0].length > n) return end;
      const whole = end === at + number.length && (number + w === '1日' ? (text[at - 1] === '月' ? 'ついたち' : 'いちにち') : wholes[number + w]);
      if (whole) put(at, end + n, whole);
      else put(end + known[0], end + n, known[2][last] || known[1]);
      return end + n;
    }
    return end;
  };

  const annotate = (node, hardOnly) => {
    const text = node.data, out = document.createDocumentFragment();
    let at = 0, done = 0;
    const put = (from, to, kana, hard) => {
      if (hardOnly && !hard) return;
      out.append(text.slice(done, from));
      const ruby = document.createElement('ruby');
      ruby.innerHTML = '<rp>（</rp><rt></rt><rp>）</rp>';
      ruby.children[1].textContent = kana;
      ruby.prepend(text.slice(from, to));
      out.append(ruby);
      done = to;
    };
    while (at < text.length) {
      if (/\d/.test(text[at])) { at = count(text, at, put); continue; }
      const word = kanji.test(text[at]) && find(text, at);
      if (!word) { at++; continue; }
      for (const [base, kana] of typeof word[1] === 'string' ? [[word[0], word[1]]] : word[1]) {
        if (kana) put(at, at + base.length, kana, word[2]);
        at += base.length;
      }
    }
    if (done) { out.append(text.slice(done)); node.replaceWith(out); }
  };
  return annotate;
};
