// Puts the page together: who speaks, in which language, in which conversation, and what is shown of it.
import * as api from './api.js';
import * as chat from './chat.js';
import * as conversations from './conversations.js';
import { byId, element, isolated, name } from './dom.js';
import * as news from './news.js';
import { recall, remember } from './remembered.js';
import * as tenant from './tenant.js';
import * as transcript from './transcript.js';
import { LANGUAGES, basis, current, inZone, named, speak, word } from './words.js';

const RENEW_AFTER = 15 * 60 * 1000;
const RECOVER_AFTER = 3000;

// What a refusal of the server means to whoever looks at the page; the rest is for the console.
const REASONS = new Map([[403, 'not-here'], [429, 'busy'], [503, 'silent'], [api.NOT_ANSWERED, 'offline']]);

// A conversation in which nothing has been said yet.
const BEGINNING = { person: null, name: null, case: null, length: 0, words: null };

const state = { persona: null, personas: [], grant: null, list: [], feed: null, user: null };
let entered = 0;
let refreshing = null;
let nextLook = null;
let recovering = null;

start().catch(fail);

async function start() {
  await speak(recall('language') ?? (navigator.language.startsWith('nl') ? 'nl-NL' : 'en-US'));
  const known = await api.personas();
  inZone(known.timeZone);
  byId('organization').textContent = known.organization;
  state.personas = known.personas;
  const wanted = recall('persona');
  state.persona = known.personas.some(({ upn }) => upn === wanted) ? wanted : known.usual;
  await speakTheirs(new URLSearchParams(location.search).get('locale'));
  showPersonas();
  // Before the conversation is there: what is chosen meanwhile counts.
  listen();
  await enter(asked() ?? recall(`last.${state.persona}`));
}

function listen() {
  byId('persona').addEventListener('change', event => become(event.target.value).catch(fail));
  byId('new-conversation').addEventListener('click', () => enter(null).then(chat.focus).catch(fail));
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => chooseLanguage(button.dataset.language).catch(fail));
  }
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', () => advance(button.dataset.advance).catch(fail));
  }
  byId('report').addEventListener('click', () => showReport().catch(fail));
  byId('show-in').addEventListener('click', () => transcript.open([transcript.other()]).catch(fail));
  byId('side-by-side').addEventListener('click', () => transcript.open(LANGUAGES).catch(fail));
  transcript.listen(() => state.grant, fail);
  news.offer();
  news.onRead(showList);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) refresh().catch(fail);
  });
  drawer('show-conversations', 'conversations');
  drawer('show-tenant', 'tenant');
  document.querySelector('main').addEventListener('click', closeDrawers);
  addEventListener('hashchange', () => {
    if (asked() && asked() !== state.grant?.conversationId) enter(asked()).catch(fail);
  });
  setInterval(() => renew().catch(recover), RENEW_AFTER);
}

// The conversation that the address names, so that a reload comes back to it.
const asked = () => decodeURIComponent(location.hash.slice(1)) || null;

// Opens an earlier conversation; without one, or when it is no longer there, a new one.
async function enter(id) {
  const turn = ++entered;
  const request = { upn: state.persona, locale: basis() };
  const grant = id && await api.become({ ...request, conversation: id }).catch(refused => {
    if (refused.status !== 404) throw refused;
    return null;
  });
  const opened = grant ?? await api.become(request);
  if (turn !== entered) return; // Another one was chosen since, and this answer came late.
  state.grant = opened;
  state.user = null;
  clearTimeout(recovering);
  recovering = null;
  history.replaceState(null, '', `#${encodeURIComponent(state.grant.conversationId)}`);
  remember('persona', state.persona);
  remember(`last.${state.persona}`, state.grant.conversationId);
  hide('notice');
  closeDrawers();
  state.feed?.close();
  chat.enter(state.grant, { connected: follow, heard, said, lost: recover });
  await refresh();
}

// After a night's sleep the token has expired; the conversation is still there, for whoever asks anew.
function recover() {
  recovering ??= setTimeout(async () => {
    recovering = null;
    try {
      await enter(state.grant.conversationId);
    } catch (error) {
      fail(error);
      recover();
    }
  }, RECOVER_AFTER);
}

async function become(upn) {
  state.persona = upn;
  remember('persona', upn);
  await speakTheirs();
  news.forget();
  await enter(recall(`last.${upn}`));
}

async function chooseLanguage(locale) {
  await show(locale);
  chat.speak(locale);
}

// Everybody goes on in the language that they chose last, unless the address asks for another.
async function speakTheirs(locale) {
  const theirs = locale ?? recall(`language.${state.persona}`);
  if (theirs && theirs !== current()) await speak(theirs).catch(() => speak(LANGUAGES[1]));
  markLanguage();
}

async function show(locale) {
  await speak(locale);
  remember('language', basis());
  remember(`language.${state.persona}`, locale);
  markLanguage();
  showPersonas();
  showList();
  if (state.user) tenant.showPerson(state.user);
  else tenant.showNobody();
}

// When the bot changes language because it was asked to in words, the page goes along.
let following = null;
function heard(activity) {
  if (activity.from?.role !== 'bot' || !LANGUAGES.includes(activity.locale)) return;
  clearTimeout(following);
  following = setTimeout(() => {
    if (activity.locale !== basis()) show(activity.locale).then(chat.draw).catch(fail);
  }, 250);
}

// What somebody types that is meant for the page; true when it is for nobody else.
function said(text) {
  const [, locale] = /^\s*\/locale\s+(\S+)\s*$/.exec(text) ?? [];
  if (locale) show(locale).then(chat.draw).catch(() => {});
  if (!transcript.asksFor(text)) return false;
  transcript.open([transcript.other()]).catch(fail);
  return true;
}

// The server says when there is something new; nobody asks in vain.
function follow() {
  state.feed?.close();
  state.feed = api.feed(state.grant.conversationId, state.grant.token);
  state.feed.addEventListener('changed', () => Promise.all([refresh(), transcript.refresh()]).catch(fail));
  state.feed.addEventListener('error', ({ target }) => {
    if (target.readyState === EventSource.CLOSED) recover();
  });
}

async function renew() {
  const { grant } = state;
  if (!grant) return;
  const { token } = await api.renew(grant.token);
  if (state.grant !== grant) return; // Another conversation is open by now, with a token of its own.
  state.grant = { ...grant, token };
  follow();
}

// One look at a time; a call during one leads to exactly one more.
function refresh() {
  if (refreshing) {
    refreshing.again = true;
    return refreshing.promise;
  }
  const turn = { again: false };
  turn.promise = look().finally(() => {
    refreshing = null;
    if (turn.again) return refresh();
  });
  refreshing = turn;
  return turn.promise;
}

async function look() {
  const { token, conversationId } = state.grant;
  const { conversations: list } = await api.conversations(token);
  if (conversationId !== state.grant.conversationId) return;
  hide('notice');
  const isListed = list.some(({ id }) => id === conversationId);
  state.list = isListed ? list : [{ ...BEGINNING, id: conversationId, at: new Date().toISOString() }, ...list];
  news.look(state.list, conversationId, open);
  showList();
  await lookAtTenant(state.list.find(({ id }) => id === conversationId).person);
}

async function lookAtTenant(upn) {
  clearTimeout(nextLook);
  state.user = upn ? await api.person(upn).catch(() => null) : null;
  if (state.user) {
    tenant.showClock(state.user.now.at);
    tenant.showPerson(state.user);
    wakeAt(tenant.nextChange(state.user));
  } else {
    tenant.showNobody();
    await api.clock().then(({ now }) => tenant.showClock(now), () => { byId('tenant').hidden = true; });
  }
}

function wakeAt(delay) {
  const LONGEST = 12 * 60 * 60 * 1000;
  if (delay !== null && delay < LONGEST) nextLook = setTimeout(() => refresh().catch(fail), delay + 500);
}

async function advance(duration) {
  const buttons = document.querySelectorAll('[data-advance]');
  for (const button of buttons) button.disabled = true;
  try {
    await api.advance(duration);
    await refresh();
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

// The tab is opened before its link is there: later, a browser would take it for an unasked one.
async function showReport() {
  const tab = window.open('', '_blank');
  try {
    const { url } = await api.report(state.grant.conversationId, state.grant.token);
    tab.location.replace(`${url}&locale=${current()}`);
  } catch (error) {
    tab.close();
    throw error;
  }
}

function showPersonas() {
  const options = state.personas.map(({ upn, name: person, roles }) => element('option', { value: upn },
    `${isolated(person)} (${roles.map(role => named('role', role)).join(', ')})`));
  byId('persona').replaceChildren(...options);
  byId('persona').value = state.persona;
}

function showList() {
  if (!state.grant) return;
  const id = state.grant.conversationId;
  conversations.show(state.list, { currentId: id, isUnread: news.isUnread, choose: open });
  const shown = state.list.find(conversation => conversation.id === id);
  byId('chat-title').replaceChildren(name(conversations.title(shown)));
  byId('chat-case').textContent = shown?.case ? word('chat.case', { number: shown.case }) : word('chat.subtitle');
  byId('report').hidden = !shown?.case;
  const unread = state.list.filter(news.isUnread).length;
  document.title = `${unread ? `(${unread}) ` : ''}${isolated(conversations.title(shown))} · Vertrek`;
}

const open = chosen => enter(chosen).then(chat.focus).catch(fail);

function markLanguage() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === current()));
  }
  // A language that is only for looking at has a button while it is looked at.
  byId('other-language').hidden = LANGUAGES.includes(current());
  byId('other-language').textContent = current();
}

function drawer(buttonId, panelId) {
  byId(buttonId).addEventListener('click', () => {
    const opens = !byId(panelId).classList.contains('open');
    closeDrawers();
    byId(panelId).classList.toggle('open', opens);
    byId(buttonId).setAttribute('aria-expanded', String(opens));
    if (opens) byId(panelId).querySelector('button').focus();
  });
  byId(panelId).addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      closeDrawers();
      byId(buttonId).focus();
    }
  });
}

function closeDrawers() {
  for (const panel of ['conversations', 'tenant']) {
    byId(panel).classList.remove('open');
    byId(`show-${panel}`).setAttribute('aria-expanded', 'false');
  }
}

const hide = id => { byId(id).hidden = true; };

function fail(error) {
  console.warn(error);
  if (error.code === 'TokenExpired') {
    recover();
    return;
  }
  byId('notice').textContent = word(`notice.${REASONS.get(error.status) ?? 'failed'}`);
  byId('notice').hidden = false;
}
