// Makes elements. Every text becomes a text node: names are never read as mark-up.

export const byId = id => document.getElementById(id);

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

// The same for a part of a drawing.
export function drawn(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.flat());
  return made;
}

// A name on its own line of thought, so that a right-to-left one does not turn what stands around it.
export const name = text => element('bdi', {}, text);

// The same where there can be text only, as in a title.
export const isolated = text => `\u2068${text}\u2069`;

export function initials(text) {
  const letters = text.replace(/\(.*\)/, '').split(/\s+/).map(word => /\p{L}/u.exec(word)?.[0]).filter(Boolean);
  const chosen = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return element('span', { class: 'initials', 'aria-hidden': 'true' }, chosen.join('').toLocaleUpperCase());
}
