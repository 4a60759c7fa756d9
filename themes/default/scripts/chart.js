// Charts with points: walk through them by keyboard, and listen to them. Without this script nothing is missing.
// Words stand in data-attributes of the figure; keys are taken only while the region of the plot itself has the focus.
// Adds to pages: div button output .chart-tools .here
(() => {
  for (const plot of document.querySelectorAll('.chart-plot')) {
    const points = [...plot.querySelectorAll('[role=graphics-symbol]')];
    const figure = plot.closest('figure');
    const words = figure?.dataset;
    if (points.length < 2 || !words?.listen) continue;
    const label = (point) => point.getAttribute('aria-label');
    const say = document.createElement('output');
    let at = -1;
    const show = (next) => {
      points[at]?.classList.remove('here');
      at = next;
      const point = points[at];
      say.textContent = point ? label(point) : '';
      point?.classList.add('here');
      point?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    };
    const ways = { ArrowRight: () => at + 1, ArrowLeft: () => at - 1, Home: () => 0, End: () => points.length - 1 };
    plot.addEventListener('keydown', (event) => {
      if (event.target !== plot || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Escape') {
        stop();
        show(-1);
      } else if (ways[event.key]) {
        show(Math.min(points.length - 1, Math.max(0, ways[event.key]())));
        event.preventDefault();
      }
    });
    plot.addEventListener('blur', () => show(-1));

    // Sound: one tone a point, higher is more; targets sound softer than what was measured.
    const value = (point) => {
      const box = point.getBBox();
      return -(box.y + box.height / 2);
    };
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.listen;
    button.setAttribute('aria-pressed', 'false');
    let sound, timers = [];
    const stop = () => {
      timers.forEach(clearTimeout);
      timers = [];
      sound?.close();
      sound = undefined;
      button.setAttribute('aria-pressed', 'false');
    };
    const play = () => {
      const Sound = window.AudioContext ?? window.webkitAudioContext;
      if (!Sound) {
        say.textContent = words.silent;
        return;
      }
      sound = new Sound();
      button.setAttribute('aria-pressed', 'true');
      const levels = points.map(value), low = Math.min(...levels), high = Math.max(...levels);
      const spread = [points[levels.indexOf(low)], points[levels.indexOf(high)]].map(label);
      say.textContent = `${words.range} ${spread.join(' – ')}`;
      const step = Math.min(0.6, 5 / points.length);
      points.forEach((point, index) => {
        const tone = sound.createOscillator(), gain = sound.createGain(), start = sound.currentTime + 0.8 + index * step;
        // Told by its shape, which is the same in charts of one and of several series.
        const measured = point.querySelector('circle, ellipse, path[d$=Z]');
        tone.type = measured ? 'triangle' : 'sine';
        tone.frequency.value = 220 * 4 ** (high > low ? (levels[index] - low) / (high - low) : 0.5);
        gain.gain.setValueAtTime(measured ? 0.25 : 0.12, start);
        gain.gain.linearRampToValueAtTime(0, start + step * 0.9);
        tone.connect(gain).connect(sound.destination);
        tone.start(start);
        tone.stop(start + step);
        timers.push(setTimeout(() => show(index), (0.8 + index * step) * 1000));
      });
      timers.push(setTimeout(() => { stop(); points[at]?.classList.remove('here'); }, (0.8 + points.length * step) * 1000));
    };
    button.addEventListener('click', () => (sound ? stop() : play()));
    button.addEventListener('keydown', (event) => event.key === 'Escape' && stop());
    const tools = document.createElement('div');
    tools.className = 'chart-tools';
    tools.append(button, say);
    plot.after(tools);
  }
})();
