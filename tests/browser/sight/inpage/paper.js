// Runs inside the page under test: what a printed page leaves out; and the words and looks of a page, for comparing. Each function of `look` returns a list of `[element, found]`.
// Links to files, the snippet for other sites, a search field and a form's address are of no use on paper.
look.unprinted = () =>
  all('main table, main details > *, main svg, main p, main h1, main h2')
    .filter(
      (node) =>
        !node.closest('nav, .files, .embedding, .search, .hint, .letters, .orders, .feedback, .tools, .on-screen, [aria-hidden=true]') &&
        !node.matches('summary') &&
        (node.textContent.trim() || node.tagName === 'svg') &&
        (!visible(node) || node.getBoundingClientRect().height < 1),
    )
    .map((node) => [name(node), 'is not printed']);
look.cutOnPaper = () =>
  all('main *')
    .filter((node) => !node.closest('svg') && style(node).overflowX !== 'visible' && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1)
    .map((node) => [name(node), `is cut: ${node.scrollWidth} px in ${node.clientWidth}`]);
look.printedNav = () =>
  all('nav, button, select')
    .filter(visible)
    .map((node) => [name(node), 'is printed']);
look.printedLinks = () =>
  all('main a[href^="http"]')
    .filter((node) => visible(node) && new URL(node.href).origin !== location.origin)
    .filter((node) => !style(node, '::after').content.includes(node.getAttribute('href')) && !node.textContent.includes(new URL(node.href).host))
    .map((node) => [name(node), 'its address is not printed']);
look.printedDark = () =>
  [document.body, ...all('main, main p, main td, main h1')]
    .filter((node) => light(ground(node)) < 0.9 || light(over(paint(style(node).color), ground(node))) > 0.15)
    .slice(0, 3)
    .map((node) => [name(node), `${style(node).color} on ${style(node).backgroundColor}`]);

/** What is pressed or typed into and can be seen; a recording has its own buttons and needs no script, samples of the style guide do nothing. */
look.tools = () =>
  all('button, input:not([type=hidden]), select, textarea, [role=button], [role=switch], .tools:not(.sound), .chart-tools, [data-speech]')
    .filter((node) => visible(node) && !node.closest('[data-sample]'))
    .map((node) => [name(node), 'is there without JavaScript']);

/**
 * The words of the page, without the tools that need a script (the player, the switch of readings, the buttons of charts and screens, the search) and what stands for them without one. Screens
 * that a script turns one after the other are all said.
 */
look.words = () => {
  const tools = [...document.querySelectorAll('.tools, .chart-tools, .bar-of-screens, .search, .search + .label, .search + .label + .links, noscript')],
    screens = [...document.querySelectorAll('.slide[hidden]')];
  for (const each of tools) each.style.display = 'none';
  for (const each of screens) each.hidden = false;
  const said = document.body.innerText.replace(/\s+/g, '');
  for (const each of tools) each.style.display = '';
  for (const each of screens) each.hidden = true;
  return said;
};
look.looks = () => {
  const body = style(document.body),
    heading = style(document.querySelector('h1'));
  return [body.fontFamily, body.backgroundColor, body.lineHeight, heading.fontSize, heading.marginTop].join(' | ');
};
