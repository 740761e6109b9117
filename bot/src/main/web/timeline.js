// What time alone is going to do to a person's account: a picture, and the same in words beneath it.
import { drawn, element, name } from './dom.js';
import { moment, named, word } from './words.js';

const WIDTH = 300;
const HEIGHT = 44;
const EDGE = 12;
const AXIS = 28;
const HOUR = 3_600_000;
const TICKS = [['timeline.hour', HOUR], ['timeline.day', 24 * HOUR], ['timeline.week', 168 * HOUR], ['timeline.month', 720 * HOUR]];

// The next hour takes as much room as the next month, for that is where most of it happens.
const place = (until, farthest) => EDGE + (WIDTH - 2 * EDGE) * Math.log1p(until / HOUR) / Math.log1p(farthest / HOUR);

export function timeline(user) {
  const now = Date.parse(user.now.at);
  // What has come since the account was read stands at the beginning.
  const coming = user.now.ahead.map(event => ({ ...event, until: Math.max(0, Date.parse(event.at) - now) }));
  return [picture(coming), element('ul', { class: 'coming' }, coming.map(event => inWords(event, user)))];
}

function picture(coming) {
  const farthest = Math.max(720 * HOUR, ...coming.map(event => event.until));
  return drawn('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'timeline', 'aria-hidden': 'true' },
    drawn('line', { x1: EDGE, x2: WIDTH - EDGE, y1: AXIS, y2: AXIS }),
    TICKS.flatMap(([key, until]) => tick(word(key), place(until, farthest))),
    dots(coming, farthest));
}

const tick = (label, x) => [
  drawn('line', { x1: x, x2: x, y1: AXIS - 3, y2: AXIS + 3 }),
  drawn('text', { x, y: HEIGHT - 2, 'text-anchor': 'middle' }, label),
];

// What would fall on top of one another is stacked.
function dots(coming, farthest) {
  const heights = new Map();
  return coming.map(event => {
    const x = place(event.until, farthest);
    const slot = Math.round(x / 9);
    const stacked = heights.get(slot) ?? 0;
    heights.set(slot, stacked + 1);
    return drawn('circle', { cx: x, cy: AXIS - Math.min(stacked, 3) * 7, r: 4, class: event.loss ? 'loss' : 'change' });
  });
}

const inWords = (event, user) => element('li', {},
  element('div', { class: 'row' }, word(`ahead.${event.what}`), element('span', { class: `badge ${event.loss ? 'bad' : ''}` }, moment(event.at))),
  event.about && element('div', { class: 'under' }, name(about(event, user))));

function about({ what, about: id }, user) {
  switch (what) {
    case 'session-ended': return sessionName(user.sessions.find(session => session.id === id));
    case 'device-wiped': return user.mobileDevices.find(device => device.id === id)?.model ?? id;
    default: return id;
  }
}

const sessionName = session => `${named('app', session.app)} · ${session.device}`;
