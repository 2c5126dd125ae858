type Child = Node | string | null;
/** Properties of an element; `data` are its data attributes. */
type Properties<E> = Partial<Omit<E, 'children' | 'dataset'>> & { readonly data?: Readonly<Record<string, string>> };

/** An element with properties and children; null children are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { data = {}, ...properties }: Properties<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  Object.assign(made.dataset, data);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** An element of SVG with attributes and children. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** A button that does something at once. */
export function button(
  name: string,
  onclick: () => unknown,
  properties: Properties<HTMLButtonElement> = {},
): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      onclick: (event: Event) => {
        // What it stands in may be chosen by a click too.
        event.stopPropagation();
        onclick();
      },
      ...properties,
    },
    name,
  );
}

/** A table with a head. */
export const tableOf = (head: readonly (Node | string)[], rows: readonly HTMLTableRowElement[]): HTMLElement =>
  element(
    'div',
    { className: 'wide', role: 'group', tabIndex: 0 },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...rows),
    ),
  );
