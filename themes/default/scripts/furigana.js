// Furigana on Japanese pages: none, hard words, all. The readings are loaded when they are first needed; `none` leaves plain text behind.
// Adds to pages: ruby rp rt [data-furigana="none"] [data-furigana="hard"] [data-furigana="all"]
(() => {
  const tools = document.getElementById('furigana'), html = document.documentElement;
  if (!tools) return;
  const key = 'furigana-' + html.lang, kanji = /[\u3400-\u9fff\uf900-\ufaff々〆〇ヶ]/;
  const plain = 'svg,script,style,option,textarea,template,code,pre,ruby';
  const all = (s, f) => document.querySelectorAll(s).forEach(f);
  let state = tools.dataset.state, annotate;

  const load = (then) => {
    if (annotate) return then();
    const script = document.createElement('script');
    script.src = tools.dataset.readings;
    script.onload = () => { annotate = window.shirubeFurigana(window.shirubeReadings); then(); };
    document.head.append(script);
  };

  const clear = () => {
    all('ruby', (ruby) => {
      const parent = ruby.parentNode;
      ruby.replaceWith([...ruby.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join(''));
      parent.normalize();
    });
    all('[data-labelledby]', (e) => { e.setAttribute('aria-labelledby', e.dataset.labelledby); e.removeAttribute('aria-label'); delete e.dataset.labelledby; });
  };
  // What names another thing is copied as plain text first, so that nothing is read twice.
  const fill = () => {
    all('[aria-labelledby]:not(svg)', (e) => {
      const ids = e.getAttribute('aria-labelledby');
      e.setAttribute('aria-label', ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent.trim().replace(/\s+/g, ' ')).join(' '));
      e.dataset.labelledby = ids;
      e.removeAttribute('aria-labelledby');
    });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement;
      if (kanji.test(walker.currentNode.data) && !e.closest(plain) && /^ja\b/.test(e.closest('[lang]').lang)) nodes.push(walker.currentNode);
    }
    for (const node of nodes) annotate(node, state === 'hard');
  };
  const show = () => {
    html.dataset.furigana = state;
    all('.furigana button', (b) => b.setAttribute('aria-pressed', b.value === state));
  };
  const change = (to) => {
    state = to;
    clear();
    show();
    if (to !== 'none') load(() => { clear(); fill(); });
  };

  (document.querySelector('.strip') || document.querySelector('header.top')).append(tools.content.cloneNode(true));
  all('.furigana button', (b) => b.addEventListener('click', () => {
    try { localStorage.setItem(key, b.value); } catch { /* private mode: it holds for this page */ }
    if (b.value !== state) change(b.value);
  }));
  let kept;
  try { kept = localStorage.getItem(key); } catch { /* as above */ }
  if (/^(none|hard|all)$/.test(kept) && kept !== state) change(kept);
  else show();
})();
