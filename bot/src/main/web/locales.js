// The catalogue: finds messages, shows how they read, and tries out other words for them.
import * as api from './api.js';
import { byId, element } from './dom.js';
import { recall } from './remembered.js';
import { number, speak, word } from './words.js';

const LONGER = 1.4;

const state = { locales: [], messages: [] };

start().catch(fail);

async function start() {
  await speak(recall('language') ?? (navigator.language.startsWith('nl') ? 'nl-NL' : 'en-US'));
  await load();
  for (const control of ['search', 'filter', 'section']) byId(control).addEventListener('input', show);
  byId('controls').addEventListener('submit', event => event.preventDefault());
  addEventListener('hashchange', openAsked);
  openAsked();
}

async function load() {
  Object.assign(state, await api.catalogue());
  const sections = [...new Set(state.messages.map(section))];
  const chosen = byId('section').value;
  byId('section').replaceChildren(
    element('option', { value: '' }, word('locales.section-all')),
    ...sections.map(name => element('option', { value: name }, name)));
  byId('section').value = sections.includes(chosen) ? chosen : '';
  byId('patch').hidden = !state.messages.some(isEdited);
  show();
}

const section = message => message.section || message.file;
const offered = () => state.locales.filter(tag => state.messages[0]?.texts[tag]);
const isEdited = message => Object.values(message.texts).some(({ edited }) => edited);
const lengths = message => offered().map(tag => [...message.texts[tag].shown].length);
const differ = message => Math.max(...lengths(message)) > LONGER * Math.max(1, Math.min(...lengths(message)));

const filters = {
  all: () => true,
  findings: message => message.findings.length > 0,
  edited: isEdited,
  lengths: differ,
};

function show() {
  const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = byId('section').value;
  const shown = state.messages
    .filter(filters[byId('filter').value])
    .filter(message => !chosen || section(message) === chosen)
    .filter(message => words.every(part => searchable(message).includes(part)));
  byId('messages').replaceChildren(...shown.map(row));
  byId('count').textContent = word('locales.count', { shown: number(shown.length), all: number(state.messages.length) });
}

const searchable = message =>
  [message.key, ...message.sayers, ...Object.values(message.texts).flatMap(text => [text.pattern, text.shown])].join('\n').toLowerCase();

function row(message) {
  const opened = element('div', { class: 'body' });
  const details = element('details', { id: message.key },
    element('summary', {},
      element('span', {},
        element('span', { class: 'key' }, message.key), element('br'),
        element('span', { class: 'lengths' }, lengths(message).map(number).join(' / ')), ' ',
        isEdited(message) && element('span', { class: 'badge edited' }, word('locales.edited')),
        message.findings.map(({ check }) => element('span', { class: 'badge bad' }, check))),
      offered().map(tag => element('span', { lang: tag, dir: 'auto' }, message.texts[tag].shown || '–'))),
    opened);
  details.addEventListener('toggle', () => {
    if (details.open && !opened.hasChildNodes()) fill(opened, message).catch(fail);
  });
  return details;
}

async function fill(opened, message) {
  const { examples } = message.editable ? await api.examples(message.key) : { examples: [] };
  opened.replaceChildren(
    element('p', { class: 'quiet' }, [
      `${message.file} · ${section(message)}`,
      message.sayers.length > 0 && word('locales.said-in', { where: message.sayers.join(', ') }),
      message.arguments.length > 0 && word('locales.arguments', { names: message.arguments.map(name => `{${name}}`).join(' ') }),
    ].filter(Boolean).join(' · ')),
    findings(message.findings),
    element('div', { class: 'editors' }, offered().map(tag => message.editable ? editor(message, tag) : element('p', { lang: tag }, message.texts[tag].pattern))),
    table(examples, state.locales));
}

const findings = found => element('ul', { class: 'findings' },
  found.map(({ locale, what }) => element('li', {}, `${locale}: ${what}`)));

function editor(message, tag) {
  const text = message.texts[tag];
  const box = element('textarea', { lang: tag, 'aria-label': `${message.key} ${tag}`, spellcheck: 'true' });
  box.value = text.pattern;
  const preview = element('div', { class: 'preview', lang: tag, 'aria-live': 'polite', 'aria-label': word('locales.preview') });
  const wrong = element('div');
  let asked = 0;
  box.addEventListener('input', async () => {
    const turn = ++asked;
    const seen = await api.preview({ key: message.key, locale: tag, pattern: box.value }).catch(fail);
    if (!seen || turn !== asked) return;
    preview.textContent = seen.examples.map(example => example.texts[tag]).join('\n');
    wrong.replaceChildren(findings(seen.findings));
  });
  const keep = button('locales.keep', () => api.edit({ key: message.key, locale: tag, pattern: box.value }), message);
  const back = button('locales.take-back', () => api.takeBack({ key: message.key, locale: tag }), message);
  back.hidden = !text.edited;
  return element('div', {}, element('h2', {}, tag), box, preview, wrong, keep, back);
}

function button(label, act, { key }) {
  const made = element('button', { type: 'button' }, word(label));
  made.addEventListener('click', async () => {
    try {
      await act();
      await load();
      location.hash = `#${key}`;
      openAsked();
    } catch (error) {
      fail(error);
    }
  });
  return made;
}

const table = (examples, locales) => examples.length > 0 && element('table', {},
  element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, word('locales.example')),
    locales.map(tag => element('th', { scope: 'col' }, tag)))),
  element('tbody', {}, examples.map(({ aspect, texts }) => element('tr', {},
    element('th', { scope: 'row' }, word(`aspect.${aspect}`)),
    locales.map(tag => element('td', { lang: tag, dir: 'auto' }, texts[tag]))))));

// The message that the address names is opened, whatever is filtered.
function openAsked() {
  const key = decodeURIComponent(location.hash.slice(1));
  if (!key) return;
  if (!byId(key)) {
    byId('search').value = '';
    byId('filter').value = 'all';
    byId('section').value = '';
    show();
  }
  const asked = byId(key);
  if (!asked) return;
  asked.open = true;
  asked.scrollIntoView({ block: 'center' });
}

function fail(error) {
  byId('notice').textContent = word('notice.failed');
  byId('notice').hidden = false;
}
