// What the bot said while nobody looked: requests of colleagues, reminders, what came of the steps.
// It is marked in the list, told on the page, and told by the system where that is allowed.
import { title } from './conversations.js';
import { byId, element, isolated, name } from './dom.js';
import { onShared, recallShared, rememberShared } from './remembered.js';
import { word } from './words.js';

const MOST_REMEMBERED = 500;
const ICON = '/web/icon.svg';

// How far each conversation was read, in whatever tab; and how far each was at the last look.
let read = new Map(recallShared('read') ?? []);
let known = new Map();

export const isUnread = ({ id, length, words }) => words !== null && length > (read.get(id) ?? length);

// Looks through the list as it is now; choosing what is told of calls back with its id.
export function look(list, openId, choose) {
  for (const conversation of list) {
    const { id, length } = conversation;
    if (!read.has(id) || (id === openId && !document.hidden)) markRead(id, length);
    if (isUnread(conversation) && length > (known.get(id) ?? length)) tell(conversation, openId, choose);
    known.set(id, length);
  }
  for (const toast of document.querySelectorAll('.toast')) {
    if (!list.some(conversation => conversation.id === toast.dataset.about && isUnread(conversation))) toast.remove();
  }
}

// Another persona has other conversations: what stands unread in those is marked, and not told anew.
export function forget() {
  known = new Map();
  byId('toasts').replaceChildren();
}

// Calls back when another tab has read something.
export function onRead(changed) {
  onShared('read', () => {
    read = new Map(recallShared('read') ?? []);
    changed();
  });
}

// The button that asks whether the system may tell; it is there as long as nobody has answered.
export function offer() {
  const button = byId('allow-notifications');
  const show = () => { button.hidden = !('Notification' in window) || Notification.permission !== 'default'; };
  button.addEventListener('click', () => Notification.requestPermission().then(show));
  show();
}

function markRead(id, length) {
  if (read.get(id) === length) return;
  read.delete(id);
  read.set(id, length);
  rememberShared('read', [...read].slice(-MOST_REMEMBERED));
}

function tell(conversation, openId, choose) {
  if (conversation.id !== openId) toast(conversation, choose);
  if (document.hidden && window.Notification?.permission === 'granted') {
    const { id, words } = conversation;
    const shown = new Notification(isolated(title(conversation)), { body: words, icon: ICON, tag: id });
    shown.addEventListener('click', () => {
      window.focus();
      choose(id);
      shown.close();
    });
  }
}

function toast(conversation, choose) {
  const { id, words } = conversation;
  const made = element('div', { class: 'toast', 'data-about': id },
    element('strong', {}, name(title(conversation))),
    element('p', { dir: 'auto' }, words),
    element('div', { class: 'toast-buttons' },
      element('button', { type: 'button', class: 'text-button', onclick: () => choose(id) }, word('news.open')),
      element('button', { type: 'button', class: 'text-button', onclick: () => made.remove() }, word('news.close'))));
  byId('toasts').querySelector(`[data-about="${CSS.escape(id)}"]`)?.remove();
  byId('toasts').append(made);
}
