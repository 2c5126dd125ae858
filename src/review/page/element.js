/** An element with properties (`on…` are listeners, `data` its data attributes) and children; null children are left out. */
export function element(name, properties = {}, ...children) {
  return filled(document.createElement(name), properties, children);
}

/** The same in SVG, where all properties are attributes. */
export function shape(name, { data, onclick, ...attributes } = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return filled(made, { data, onclick }, children);
}

function filled(made, { data = {}, ...properties }, children) {
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) made[key] = value;
  Object.assign(made.dataset, data);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
