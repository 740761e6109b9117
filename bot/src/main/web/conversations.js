// The list of conversations on the left.
import { byId, element, initials, name } from './dom.js';
import { moment, word } from './words.js';

// Shows them, the current one and the unread ones marked; choosing one calls back with its id.
export function show(conversations, { currentId, isUnread, choose }) {
  const focused = document.activeElement?.dataset?.conversation;
  byId('conversation-list').replaceChildren(...conversations.map(conversation =>
    item(conversation, { isCurrent: conversation.id === currentId, isUnread: isUnread(conversation), choose })));
  if (focused) byId('conversation-list').querySelector(`[data-conversation="${CSS.escape(focused)}"]`)?.focus();
}

export const title = conversation => conversation?.name ?? word('conversations.untitled');

function item(conversation, { isCurrent, isUnread, choose }) {
  const button = element('button', {
    type: 'button',
    class: isUnread ? 'conversation unread' : 'conversation',
    'data-conversation': conversation.id,
    'aria-current': isCurrent ? 'true' : null,
    onclick: () => choose(conversation.id),
  },
  initials(title(conversation)),
  element('span', { class: 'words' },
    element('span', { class: 'title' }, name(title(conversation))),
    element('span', { class: 'moment' }, under(conversation))),
  isUnread && element('span', { class: 'mark', role: 'img', 'aria-label': word('conversations.unread') }));
  return element('li', {}, button);
}

const under = ({ case: number, at }) => number
  ? word('conversations.case', { number, at: moment(at) })
  : moment(at);
