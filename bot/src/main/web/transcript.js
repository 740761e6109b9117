// What was said, again in another language or in several beside each other; the conversation itself stays as it is.
import * as api from './api.js';
import { byId, element } from './dom.js';
import { LANGUAGES, current, word } from './words.js';

const shown = { grant: () => null, locales: [], keys: false };

// The language that is not spoken now: the one to show it in.
export const other = () => LANGUAGES.find(tag => tag !== current());

export async function open(locales) {
  shown.locales = locales;
  await draw();
  if (!byId('transcript').open) byId('transcript').showModal();
}

export async function refresh() {
  if (byId('transcript').open) await draw();
}

// With the grant of this moment, for a token is renewed while the dialog stands open.
async function draw() {
  const { conversationId, token } = shown.grant();
  const { locales, turns } = await api.transcript(conversationId, token);
  byId('transcript-languages').replaceChildren(...locales.map(choice));
  const table = element('table', {},
    element('thead', {}, element('tr', {}, shown.locales.map(tag => element('th', { scope: 'col' }, tag)))),
    element('tbody', {}, turns.map(row)));
  byId('transcript-turns').replaceChildren(table);
}

export function listen(grant, fail) {
  shown.grant = grant;
  byId('transcript-close').addEventListener('click', () => byId('transcript').close());
  byId('transcript-keys').addEventListener('click', () => {
    shown.keys = !shown.keys;
    byId('transcript-keys').setAttribute('aria-pressed', String(shown.keys));
    refresh().catch(fail);
  });
  byId('transcript-languages').addEventListener('click', ({ target }) => {
    const tag = target.dataset.tag;
    if (!tag) return;
    const without = shown.locales.filter(one => one !== tag);
    shown.locales = without.length < shown.locales.length && without.length > 0 ? without : [...without, tag];
    refresh().catch(fail);
  });
}

const choice = tag =>
  element('button', { type: 'button', 'data-tag': tag, 'aria-pressed': String(shown.locales.includes(tag)) }, tag);

function row(turn) {
  if (turn.theirs !== undefined) {
    return element('tr', { class: 'theirs' }, element('td', { colspan: shown.locales.length, dir: 'auto' }, turn.theirs));
  }
  return element('tr', {}, shown.locales.map((tag, place) => element('td', { lang: tag, dir: 'auto' },
    element('div', { class: 'said' }, turn.texts[tag]),
    turn.options[tag].length > 0 && element('div', { class: 'quiet' }, turn.options[tag].join(' · ')),
    shown.keys && place === 0 && element('ul', { class: 'keys' }, turn.messages.map(key)))));
}

const key = ({ key: name, args }) => element('li', {},
  element('a', { href: `/locales#${encodeURIComponent(name)}`, target: '_blank' }, name), ' ',
  Object.entries(args).map(([arg, value]) => `${arg}: ${value}`).join(', '));

// Words that ask for this, so that they need not be said to the bot.
export const asksFor = text =>
  word('transcript.asked-by').toLowerCase().split('|').map(phrase => phrase.trim()).includes(text.trim().toLowerCase().replace(/[.!?]$/, ''));
