// Reads the page aloud with the voices of the device, sentence by sentence. The sentences and what is said for them stand in the page.
// Adds to pages: option [data-speech-now] [data-on]
(() => {
  const template = document.getElementById('listen'), synth = window.speechSynthesis, header = document.querySelector('.strip') || document.querySelector('header.top');
  if (!template || !header) return;
  header.append(template.content.cloneNode(true));
  const $ = (name) => document.querySelector(`[data-speech=${name}]`), help = $('help'), rate = $('rate'), voiceBox = $('voice');
  const limits = { ja: 50, zh: 44, ko: 54, en: 118, fil: 108 }, places = { ja: 'ja-JP', zh: 'zh-CN', ko: 'ko-KR', en: 'en-US', fil: 'fil-PH' };
  const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0].replace(/^tl$/, 'fil');
  const own = primary(document.documentElement.lang);
  let voices = [], list = [], at = 0, chunk = 0, turn = 0, reading = false;

  const voicesFor = (lang) => voices.filter((v) => primary(v.lang) === lang && !/HK|TW/.test(v.lang)).sort((a, b) => b.localService - a.localService);
  const enable = (on) => document.querySelectorAll('.listen button, .listen select').forEach((e) => { e.disabled = !on; });
  const say = (text) => { help.textContent = text; help.hidden = !text; help.style.visibility = ''; };
  const look = () => {
    voices = synth ? synth.getVoices() : [];
    const found = voicesFor(own);
    enable(found.length);
    if (found.length) say('');
    voiceBox.replaceChildren(...found.map((v) => new Option(v.localService ? v.name : `${v.name} (${help.dataset.online})`, v.voiceURI)));
    return found.length;
  };

  // What is said for an element, in pieces that no voice cuts off: up to ten seconds at the chosen rate.
  const pieces = (element, lang) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('rt, rp').forEach((e) => e.remove());
    let text = element.dataset.say || copy.textContent.replace(/\s+/g, ' ').trim();
    const most = Math.floor((limits[lang] || 78) * Math.min(rate.value, 1.5)), out = [];
    while (text.length > most) {
      const head = text.slice(0, most);
      let end = Math.max(...[...head.matchAll(/[、。，；：:;,・）)」\s]+/g)].map((m) => m.index + m[0].length), 0);
      if (end < most / 3) end = Math.max(...[...head.matchAll(/[ぁ-ん](?=[一-龠ァ-ヶ])/g)].map((m) => m.index + 1), end);
      out.push(text.slice(0, (end = end || most)).trim());
      text = text.slice(end).trim();
    }
    return [...out, text].filter(Boolean);
  };
  const mark = (element) => {
    document.querySelectorAll('[data-speech-now]').forEach((e) => e.removeAttribute('data-speech-now'));
    if (!element) return;
    element.setAttribute('data-speech-now', '');
    const box = element.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };
  const state = () => { $('play').setAttribute('aria-pressed', reading); };
  // Silence, with the place remembered: what the browser's own pause does differs from device to device.
  const hush = () => { turn += 1; reading = false; synth.cancel(); state(); };
  const stop = () => { hush(); at = chunk = 0; mark(null); };

  const next = (mine) => {
    if (mine !== turn) return;
    const element = list[at];
    if (!element) return stop();
    const lang = primary(element.closest('[lang]').lang), chosen = voicesFor(lang), said = pieces(element, lang);
    if (!chosen.length || chunk >= said.length) { at += 1; chunk = 0; return next(mine); }
    const u = new SpeechSynthesisUtterance(said[chunk]);
    u.voice = (lang === own && chosen.find((v) => v.voiceURI === voiceBox.value)) || chosen[0];
    u.lang = places[lang] || u.voice.lang.replace('_', '-');
    u.rate = +rate.value;
    u.onend = () => { if (mine === turn) { chunk += 1; next(mine); } };
    u.onerror = (e) => { if (mine === turn && !/canceled|interrupted/.test(e.error)) { hush(); say(`${help.dataset.failed} (${e.error})`); } };
    mark(element);
    synth.speak(u);
  };
  const play = () => {
    const picked = getSelection();
    list = [...document.querySelectorAll('main [data-say]')].filter((e) => e.checkVisibility());
    if (!picked.isCollapsed) { at = Math.max(list.findIndex((e) => picked.containsNode(e, true)), 0); chunk = 0; }
    say('');
    synth.cancel();
    turn += 1;
    reading = true;
    $('play').parentNode.dataset.on = '';
    state();
    next(turn);
  };
  const step = (by) => { at = Math.max(at + by, 0); chunk = 0; play(); };

  const on = (name, f) => $(name).addEventListener('click', f);
  on('play', () => { if (!reading) play(); });
  on('pause', () => (reading ? hush() : play()));
  on('stop', stop);
  on('previous', () => step(-1));
  on('next', () => step(1));
  rate.addEventListener('change', () => { if (reading) { chunk = 0; play(); } });
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape' && synth) stop(); });
  addEventListener('pagehide', () => synth && synth.cancel());
  enable(false);
  if (!look()) {
    // Voices may come late: until then the place of what is said without them is kept, so that nothing moves when it is said.
    say(help.dataset.missing);
    if (synth) help.style.visibility = 'hidden';
    synth?.addEventListener?.('voiceschanged', look);
    setTimeout(() => { if (!look()) say(help.dataset.missing); }, 2500);
  }
})();
