// Runs inside the page under test: contrast, size of words, shapes of series. Each function of `look` returns a list of `[element, found]`.
const pictures = () => all('svg').filter((svg) => !svg.closest('[aria-hidden=true]') && visible(svg));
const opacity = (node) => {
  let value = 1;
  for (let at = node; at instanceof SVGElement; at = at.parentElement) value *= parseFloat(style(at).opacity);
  return value;
};
const marks = (svg) =>
  all('text, path, line, polyline, polygon, rect, circle, ellipse', svg).filter(
    (node) => visible(node) && !node.closest('[data-decor], defs, clipPath, mask, pattern, marker'),
  );
const shade = (css, alpha, behind) => {
  const [r, g, b, a] = paint(css);
  return a * alpha > 0.05 ? contrast(over([r, g, b, a * alpha], behind), behind) : null;
};
look.faintMarks = () =>
  pictures().flatMap((svg) => {
    const behind = ground(svg.parentElement);
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
