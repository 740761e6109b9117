// What the page asks of its own server.

// The status of what the server did not answer at all.
export const NOT_ANSWERED = 0;

export class Refused extends Error {
  constructor(status, message, code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function ask(method, path, { body, token } = {}) {
  const headers = { accept: 'application/json' };
  if (body) headers['content-type'] = 'application/json';
  if (token) headers.authorization = `Bearer ${token}`;
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
    .catch(unanswered => { throw new Refused(NOT_ANSWERED, unanswered.message); });
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, answer?.error?.message ?? response.statusText, answer?.error?.code);
  return answer;
}

const segment = encodeURIComponent;

export const words = locale => ask('GET', `/page/words/${segment(locale)}`);
export const personas = () => ask('GET', '/page/personas');
export const become = request => ask('POST', '/persona', { body: request });
export const conversations = token => ask('GET', '/page/conversations', { token });
export const report = (id, token) => ask('GET', `/page/conversations/${segment(id)}/report`, { token });
export const feed = (id, token) => new EventSource(`/page/conversations/${segment(id)}/feed?t=${segment(token)}`);
export const renew = token => ask('POST', '/v3/directline/tokens/refresh', { token });
export const person = upn => ask('GET', `/sim/users/${segment(upn)}`);
export const clock = () => ask('GET', '/sim/clock');
export const advance = duration => ask('POST', '/sim/clock', { body: { advance: duration } });
