const prefix = '/_emulator';

async function send(method, path, body) {
  let response;
  try {
    response = await fetch(prefix + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Error('The emulator does not answer.');
  }
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(answer?.message ?? `The emulator answered ${response.status}.`);
  return answer;
}

const query = values => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')).toString();

export const api = {
  status: () => send('GET', '/status'),
  events: (account, after) => send('GET', `/events?${query({ account, after, limit: 20 })}`),
  event: (account, event) => send('GET', `/events?${query({ account, event })}`).catch(() => null),
  participants: (account, event, filter, after, limit) => send('GET', `/participants?${query({ account, event, ...filter, after, limit })}`),
  request: number => send('GET', `/requests/${number}`),
  planFault: fault => send('POST', '/faults', fault),
  clearFaults: () => send('DELETE', '/faults'),
  moveClock: seconds => send('POST', '/clock', { advanceSeconds: seconds }),
  reset: () => send('POST', '/reset'),
  log: () => new EventSource(`${prefix}/log`),
};
