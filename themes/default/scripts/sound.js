// Marks the sentence that the recorded voice says. The times stand in the page.
// Adds to pages: [data-speech-now]
(() => {
  const audio = document.querySelector('.sound audio'), list = [...document.querySelectorAll('[data-at]')];
  if (!audio || !list.length) return;
  const times = list.map((element) => element.dataset.at / 1000), still = matchMedia('(prefers-reduced-motion: reduce)');
  let now = null;
  const mark = () => {
    const at = audio.paused ? -1 : times.findLastIndex((time) => time <= audio.currentTime + .01), element = list[at] || null;
    if (element === now) return;
    if (now) now.removeAttribute('data-speech-now');
    now = element;
    if (!now) return;
    now.setAttribute('data-speech-now', '');
    const box = now.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) now.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
  };
  ['timeupdate', 'seeked', 'pause', 'ended'].forEach((name) => audio.addEventListener(name, mark));
  // One voice at a time.
  audio.addEventListener('play', () => { if (window.speechSynthesis) speechSynthesis.cancel(); });
})();
