// What this browser remembers between visits; a browser that may not remember works all the same.
const PREFIX = 'vertrek.';

export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page forgets, and goes on.
  }
}
