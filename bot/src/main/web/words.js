// The words of the page in the language chosen, and moments and numbers as that language writes them.
import * as api from './api.js';

// What the bot is spoken to in.
export const LANGUAGES = ['nl-NL', 'en-US'];

const loaded = new Map();
let locale = 'nl-NL';
let formats = 'nl-NL';
let words = {};
let timeZone;

export const current = () => locale;

// The language that is spoken with the bot: the current one, unless that is only for looking at.
export const basis = () => formats;

export async function speak(wanted) {
  if (!loaded.has(wanted)) loaded.set(wanted, await api.words(wanted));
  locale = wanted;
  ({ words, basis: formats } = loaded.get(wanted));
  document.documentElement.lang = locale;
  for (const labelled of document.querySelectorAll('[data-word]')) labelled.textContent = word(labelled.dataset.word);
  for (const labelled of document.querySelectorAll('[data-label]')) {
    labelled.setAttribute('aria-label', word(labelled.dataset.label));
    if (labelled.matches('button')) labelled.title = word(labelled.dataset.label);
  }
}

export const inZone = zone => { timeZone = zone; };

// The words of a key, with what stands between braces filled in.
export const word = (key, filling = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => filling[name] ?? hole);

// All words whose keys begin so, without that beginning: those of the chat client are handed to it.
export const wordsOf = prefix => Object.fromEntries(Object.entries(words)
  .filter(([key]) => key.startsWith(prefix))
  .map(([key, text]) => [key.slice(prefix.length), text]));

// What a value of the tenant is called; unknown ones keep the tenant's own name.
export const named = (kind, value) => words[`${kind}.${value}`] ?? String(value);

export const number = value => new Intl.NumberFormat(formats, { maximumFractionDigits: 1 }).format(value);
export const percentage = value => new Intl.NumberFormat(formats, { style: 'percent' }).format(value);

export const moment = (instant, style = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }) =>
  new Intl.DateTimeFormat(formats, { ...style, timeZone }).format(new Date(instant));

export const day = instant => moment(instant, { day: 'numeric', month: 'short', year: 'numeric' });
export const fullMoment = instant => moment(instant, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
