type Child = Node | string | null;

/** Makes an element with its attributes and what stands in it. Text is text: nothing of a file is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.flat().filter((child): child is Node | string => child !== null));
  return made;
}

/** A table that is scrolled by itself where the window is narrow. */
export const table = (label: string, heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement =>
  element(
    'div',
    { class: 'scrolled', role: 'region', tabindex: '0', 'aria-label': label },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))))),
    ),
  );

export const section = (title: string, ...children: (Node | string | null)[]): HTMLElement =>
  element('section', { 'aria-label': title }, element('h2', {}, title), ...children);
