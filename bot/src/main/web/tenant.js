// The person's state in the tenant on the right, and the tenant's clock.
import { byId, element, initials, name } from './dom.js';
import { timeline } from './timeline.js';
import { day, fullMoment, moment, named, number, percentage, word } from './words.js';

let shownClock = null;
let running = [];

// The clock runs on by itself between two looks at the tenant.
export function showClock(instant) {
  shownClock = { instant: Date.parse(instant), at: Date.now() };
  tick();
}

function tick() {
  if (!shownClock) return;
  const now = new Date(shownClock.instant + Date.now() - shownClock.at);
  byId('clock').dateTime = now.toISOString();
  byId('clock').textContent = fullMoment(now);
  for (const { job, since, bar, label } of running) {
    const passed = (now - since) / (Date.parse(job.endsAt) - since);
    bar.value = job.progress + (1 - job.progress) * Math.min(Math.max(passed, 0), 1);
    label.textContent = percentage(bar.value);
  }
}
setInterval(tick, 1000);

export function showNobody() {
  running = [];
  byId('person').replaceChildren(element('p', { class: 'card empty' }, word('tenant.nobody')));
}

export function showPerson(user) {
  byId('person').replaceChildren(...[
    identity(user), ahead(user), account(user), sessions(user), mailbox(user), oneDrive(user), devices(user), licenses(user), jobs(user),
  ].filter(Boolean));
}

// The next moment at which the clock alone changes what is shown; null when there is none.
export function nextChange({ now }) {
  return now.ahead.length ? Date.parse(now.ahead[0].at) - Date.parse(now.at) : null;
}

function identity(user) {
  return element('div', { class: 'card identity' },
    initials(user.displayName),
    element('div', {},
      element('h2', {}, name(user.displayName)),
      element('p', {}, [user.jobTitle, user.department].filter(Boolean).join(' · ')),
      element('p', { dir: 'ltr' }, user.userPrincipalName)));
}

function ahead(user) {
  return user.now.ahead.length === 0 ? null : card('ahead', ...timeline(user));
}

function account({ now }) {
  return card('account',
    facts([
      ['account.sign-in', badge('sign-in', now.signIn, { allowed: 'good', blocking: 'warning', blocked: 'bad' })],
      ['account.blocked-everywhere', now.signIn === 'blocking' && moment(now.blockedEverywhereAt)],
      ['account.state', badge('account-state', now.account.state, { active: 'good', deleted: 'warning', purged: 'bad' })],
      ['account.purge', now.account.purgeAt && day(now.account.purgeAt)],
    ]));
}

function sessions(user) {
  const ends = new Map(user.now.sessions.map(session => [session.id, session.endsAt]));
  const open = (user.sessions ?? []).filter(session => ends.has(session.id));
  return card('sessions', open.length === 0 ? none() : list(open.map(session => [
    row(named('app', session.app), ends.get(session.id)
      ? tag(word('sessions.until', { at: moment(ends.get(session.id), { hour: '2-digit', minute: '2-digit' }) }), 'warning')
      : tag(word('sessions.open'), '')),
    under(session.device),
  ])));
}

function mailbox({ mailbox: box, now }) {
  if (!box) return card('mailbox', none());
  return card('mailbox', facts([
    ['mailbox.type', named('mailbox-type', box.type ?? 'user')],
    ['mailbox.size', word('size', { size: number(box.sizeGb) })],
    ['mailbox.state', now.mailbox && badge('mailbox-state', now.mailbox.state, { active: 'good', held: 'warning', deactivated: 'warning', inactive: 'warning', purged: 'bad' })],
    ['mailbox.purge', now.mailbox?.purgeAt && day(now.mailbox.purgeAt)],
    ['mailbox.forwarding', forwarding(box.forwardingTo)],
    ['mailbox.access', box.fullAccess?.length > 0 && addresses(box.fullAccess)],
    ['mailbox.hold', box.hold && box.hold !== 'none' && named('hold', box.hold)],
    ['mailbox.reply', box.automaticReply && word('on')],
    ['mailbox.closed', closedDoors(box.protocols)],
  ]));
}

const forwarding = to => to && (typeof to === 'string' ? to : to.address ?? to.userPrincipalName ?? word('on'));
const addresses = list => element('span', { dir: 'ltr' }, list.join(', '));

function closedDoors(protocols) {
  const closed = Object.entries(protocols ?? {}).filter(([, open]) => open === false).map(([door]) => named('door', door));
  return closed.length > 0 && closed.join(', ');
}

function oneDrive({ oneDrive: drive, now }) {
  if (!drive) return card('onedrive', none());
  return card('onedrive', facts([
    ['onedrive.size', word('onedrive.files', { count: number(drive.fileCount), size: number(drive.sizeGb) })],
    ['onedrive.state', now.oneDrive && badge('onedrive-state', now.oneDrive.state, { reachable: 'good', unreachable: 'warning', purged: 'bad' })],
    ['onedrive.purge', now.oneDrive?.purgeAt && day(now.oneDrive.purgeAt)],
    ['onedrive.access', drive.sharedWith?.length > 0 && addresses(drive.sharedWith)],
  ]));
}

function devices({ mobileDevices: known }) {
  if (!known?.length) return null;
  return card('devices', list(known.map(device => [
    row(device.model, deviceState(device)),
    under([named('ownership', device.ownership), device.os].filter(Boolean).join(' · ')),
  ])));
}

function deviceState({ wipeState = 'none', deviceAccessState = 'allowed' }) {
  if (wipeState !== 'none') return badge('wipe', wipeState, { pending: 'warning', wiped: 'bad' });
  return badge('device', deviceAccessState, { allowed: 'good', blocked: 'bad' });
}

function licenses({ assignedLicenses: assigned }) {
  return card('licenses', assigned?.length
    ? element('div', { class: 'chips' }, assigned.map(sku => element('span', { class: 'badge' }, sku)))
    : none());
}

// A job under way goes on between two looks, as the clock does; one whose end nobody foresees is stuck.
function jobs({ now }) {
  running = [];
  if (!now.jobs?.length) return null;
  return card('jobs', list(now.jobs.map(job => {
    const bar = element('progress', { max: 1, value: job.progress, 'aria-label': named('job', job.kind) });
    const label = element('span', {}, percentage(job.progress));
    const since = Date.parse(now.at);
    const goesOn = Date.parse(job.endsAt) > since && now.ahead.some(({ at }) => at === job.endsAt);
    if (goesOn) running.push({ job, since, bar, label });
    return [row(named('job', job.kind), label), bar, goesOn && under(word('jobs.until', { at: moment(job.endsAt) }))];
  })));
}

const card = (kind, ...content) => element('section', { class: 'card' }, element('h3', {}, word(`tenant.${kind}`)), ...content);
const list = items => element('ul', {}, items.map(item => element('li', {}, item)));
const row = (...parts) => element('div', { class: 'row' }, parts.map(part => (typeof part === 'string' ? name(part) : part)));
const under = text => text && element('div', { class: 'under' }, name(text));
const none = () => element('p', { class: 'under' }, word('tenant.none'));
const tag = (text, tone) => element('span', { class: `badge ${tone}` }, text);
const badge = (kind, value, tones) => tag(named(kind, value), tones[value] ?? '');

const facts = pairs => element('dl', {}, pairs.filter(([, value]) => value)
  .flatMap(([key, value]) => [element('dt', {}, word(key)), element('dd', {}, value)]));
