// What this browser remembers between visits; a browser that may not remember works all the same.
// A tab goes on as it was, also when another tab speaks as somebody else.
const PREFIX = 'vertrek.';

export const recall = key => read(() => sessionStorage, key) ?? recallShared(key);

export function remember(key, value) {
  write(() => sessionStorage, key, value);
  rememberShared(key, value);
}

// The same for what holds in every tab.
export const recallShared = key => read(() => localStorage, key);
export const rememberShared = (key, value) => write(() => localStorage, key, value);

// Calls back when another tab has something to remember for all.
export function onShared(key, changed) {
  addEventListener('storage', event => {
    if (event.key === PREFIX + key) changed();
  });
}

function read(storage, key) {
  try {
    return JSON.parse(storage().getItem(PREFIX + key));
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    storage().setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page forgets, and goes on.
  }
}
