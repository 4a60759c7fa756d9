// Runs inside the page under test: contrast, size of words, shapes of series. Each function of `look` returns a list of `[element, found]`.
const pictures = () => all('svg').filter((svg) => !svg.closest('[aria-hidden=true]') && visible(svg));
const opacity = (node) => {
  let value = 1;
  for (let at = node; at instanceof SVGElement; at = at.parentElement) value *= parseFloat(style(at).opacity);
  return value;
};
const marks = (svg) =>
  all('text, path, line, polyline, polygon, rect, circle, ellipse', svg).filter(
    (node) => visible(node) && !node.closest('[data-decor], [data-ground], defs, clipPath, mask, pattern, marker'),
  );
const shade = (css, alpha, behind) => {
  const [r, g, b, a] = paint(css);
  return a * alpha > 0.05 ? contrast(over([r, g, b, a * alpha], behind), behind) : null;
};
look.faintMarks = () =>
  pictures().flatMap((svg) => {
    // A picture may bring its own ground, as a code for cameras does.
    const own = svg.querySelector(':scope > [data-ground]'),
      behind = own ? paint(style(own).fill).slice(0, 3) : ground(svg.parentElement);
    return marks(svg).flatMap((node) => {
      const looks = style(node),
        through = opacity(node),
        letters = node.tagName === 'text';
      const fill = shade(looks.fill, looks.fillOpacity * through, behind),
        stroke = letters || parseFloat(looks.strokeWidth) === 0 ? null : shade(looks.stroke, looks.strokeOpacity * through, behind);
      if (fill === null && stroke === null) return letters ? [[name(node), 'is not drawn']] : [];
      const best = Math.max(fill ?? 0, stroke ?? 0),
        need = letters ? 4.5 : 3;
      return best < need
        ? [[`${node.tagName}.${node.parentElement.getAttribute('class') ?? ''} “${node.textContent.trim()}”`, `contrast ${best.toFixed(2)} under ${need}`]]
        : [];
    });
  });
look.smallWords = () =>
  pictures().flatMap((svg) =>
    all('text', svg)
      .filter((node) => node.textContent.trim() && visible(node))
      .map((node) => {
        const to = node.getScreenCTM();
        return [node, parseFloat(style(node).fontSize) * Math.hypot(to.b, to.d)];
      })
      .filter(([, size]) => size < 11.95)
      .map(([node, size]) => [name(node), `${size.toFixed(1)} px as drawn`]),
  );
/** Series whose lines and marks have the same shapes: only colour tells them apart. */
look.sameShapes = () =>
  pictures().flatMap((svg) => {
    const series = new Map();
    for (const node of marks(svg)) {
      const of = node.closest('[data-series]')?.getAttribute('data-series');
      if (!of || node.tagName === 'text') continue;
      const looks = style(node),
        form = `${node.tagName} ${(node.getAttribute('d') ?? '').replace(/[^a-z]/gi, '').slice(0, 12)} ${looks.strokeDasharray} ${looks.fill === 'none' ? 'hollow' : 'filled'} ${node.hasAttribute('transform') ? 'turned' : ''}`;
      series.set(of, (series.get(of) ?? new Set()).add(node.closest('[role~=graphics-symbol]') ? form : `line ${looks.strokeDasharray}`));
    }
    const forms = [...series].map(([of, set]) => [of, [...set].sort().join('; ')]);
    return forms.flatMap(([of, form], at) =>
      forms
        .slice(0, at)
        .filter(([, other]) => other === form)
        .map(([other]) => [name(svg), `${other} and ${of} have the same shapes: ${form}`]),
    );
  });
/** How eyes without one kind of cones see a colour: matrices of Machado, Oliveira and Fernandes (2009) for linear red, green and blue. */
const EYES = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no red': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  'no green': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'no blue': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
/** A colour as those eyes see it, in CIELAB. */
const lab = (colour, eyes) => {
  const linear = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  const [r, g, b] = [0, 3, 6].map((row) => Math.min(1, Math.max(0, eyes[row] * linear[0] + eyes[row + 1] * linear[1] + eyes[row + 2] * linear[2])));
  const [x, y, z] = [0.4124 * r + 0.3576 * g + 0.1805 * b, 0.2126 * r + 0.7152 * g + 0.0722 * b, 0.0193 * r + 0.1192 * g + 0.9505 * b];
  const [fx, fy, fz] = [x / 0.95047, y, z / 1.08883].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};
const apart = (one, other, eyes) => Math.hypot(...lab(one, eyes).map((value, at) => value - lab(other, eyes)[at]));
/** Series whose colours differ, but not for everybody. */
look.likeColours = () =>
  pictures().flatMap((svg) => {
    const series = new Map(),
      behind = ground(svg.parentElement);
    for (const node of marks(svg)) {
      const of = node.closest('[data-series]')?.getAttribute('data-series');
      if (of && node.tagName !== 'text' && !series.has(of) && paint(style(node).stroke)[3] > 0.05) series.set(of, over(paint(style(node).stroke), behind));
    }
    const list = [...series];
    return list.flatMap(([of, colour], at) =>
      list.slice(0, at).flatMap(([other, before]) => {
        if (apart(colour, before, EYES.all) < 1) return [];
        const near = Object.entries(EYES).filter(([, eyes]) => apart(colour, before, eyes) < 15);
        return near.map(([eyes, matrix]) => [name(svg), `${other} and ${of} are ${apart(colour, before, matrix).toFixed(0)} apart for eyes with ${eyes === 'all' ? 'all cones' : eyes}`]);
      }),
    );
  });
look.lostPictures = () =>
  all('figure.chart svg')
    .filter((svg) => {
      const box = svg.getBoundingClientRect();
      return !visible(svg) || box.width < 40 || box.height < 40;
    })
    .map((svg) => [name(svg), 'is not drawn']);
/** How thick the lines of series are, and how much their words stand out. */
look.strength = () => ({
  lines: pictures().flatMap((svg) =>
    all('.chart-line polyline, [data-series] > path', svg)
      .filter((node) => !node.closest('.chart-marks, [role~=graphics-symbol]'))
      .map((node) => [name(node.parentElement), parseFloat(style(node).strokeWidth)]),
  ),
  words: pictures().flatMap((svg) => {
    const behind = ground(svg.parentElement);
    return all('text', svg)
      .filter(visible)
      .map((node) => [name(node), shade(style(node).fill, parseFloat(style(node).fillOpacity), behind) ?? 0]);
  }),
});
