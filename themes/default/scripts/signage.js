// Turns the screens of a plan by themselves. Without it they stand one below the other. Whoever asks for less motion starts paused.
(() => {
  'use strict';
  const main = document.querySelector('main[data-seconds]');
  if (!main) return;
  const slides = [...main.querySelectorAll('.slide')];
  const bar = document.querySelector('.bar-of-screens');
  const place = bar.querySelector('.place');
  const [back, pause, next] = ['back', 'pause', 'next'].map((name) => bar.querySelector(`[data-do=${name}]`));
  const words = { pause: pause.textContent, go: pause.dataset.go };
  let at = Math.max(0, slides.findIndex((slide) => slide.id && `#${slide.id}` === location.hash));
  let timer = 0;

  const show = (number) => {
    at = (number + slides.length) % slides.length;
    slides.forEach((slide, index) => (slide.hidden = index !== at));
    place.textContent = `${at + 1} / ${slides.length}`;
    scrollTo(0, 0);
  };
  const turn = (on) => {
    clearInterval(timer);
    timer = on ? setInterval(() => show(at + 1), Number(main.dataset.seconds) * 1000) : 0;
    pause.textContent = on ? words.pause : words.go;
    place.setAttribute('aria-live', on ? 'off' : 'polite');
  };
  const step = (by) => {
    turn(false);
    show(at + by);
  };

  for (const button of [back, pause, next]) button.hidden = false;
  back.onclick = () => step(-1);
  next.onclick = () => step(1);
  pause.onclick = () => turn(!timer);
  addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') step(1);
    if (event.key === 'ArrowLeft') step(-1);
  });
  addEventListener('beforeprint', () => slides.forEach((slide) => (slide.hidden = false)));
  addEventListener('afterprint', () => show(at));
  show(at);
  turn(!matchMedia('(prefers-reduced-motion: reduce)').matches);
})();
