// What the preview says of the page it stands on, and how elements are made.

/** The attributes of the preview's script. */
export const facts = document.querySelector('script[data-candour-preview]').dataset;

/** An element with properties and children. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(Boolean));
  return made;
}
