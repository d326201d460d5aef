import { Problem } from './problem.js';
import { renew, signIn } from './session.js';

/**
 * The four services behind one origin. Paths begin with /api; bodies are JSON; what is refused is thrown as a Problem.
 *
 *   const customer = await get(`/api/customers/${id}`);
 *   const { body, etag } = await read(`/api/customers/${id}`);         // with what If-Match wants
 *   await patch(`/api/customers/${id}`, { name }, { ifMatch: etag });  // application/merge-patch+json
 *   await post('/api/touches', touch, { key });                        // key: Idempotency-Key
 *   const all = await list('/api/reps');                               // walks the cursor pages
 *
 * The session is a cookie that scripts cannot read (session.js); writes carry a header that no foreign page can send.
 * What a write answered as Read-After goes with the GETs of the next minute, so that a page sees what it just did.
 */
const REMEMBERED_MS = 60_000;
const AT_MOST = 16;
const written = new Map();

export const get = async (path, options) => (await read(path, options)).body;
export const read = (path, options) => call('GET', path, undefined, options);
export const post = (path, body, options) => call('POST', path, body, options);
export const put = (path, body, options) => call('PUT', path, body, options);
export const patch = (path, body, options) => call('PATCH', path, body, { type: 'application/merge-patch+json', ...options });
export const remove = (path, options) => call('DELETE', path, undefined, options);

/** All items of a list, up to a number that a page can show. */
export async function list(path, { atMost = 1000, signal } = {}) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(cursor ? withQuery(path, { cursor }) : path, { signal });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < atMost);
  return items;
}

/** A path with parameters; those that are null or empty are left out, lists are repeated. */
export function withQuery(path, parameters) {
  const [base, before] = path.split('?');
  const query = new URLSearchParams(before);
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== '') query.append(name, one);
  }
  return query.size ? `${base}?${query}` : base;
}

/** Sends one request; answers {body, etag, location, status}. @throws Problem what was refused, or that nobody answered */
export async function call(method, path, body, { key, ifMatch, type = 'application/json', signal, raw } = {}) {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (method === 'GET') addReadAfter(headers);
  else headers.set('X-Thousand-Hands', '1');
  if (body !== undefined) headers.set('Content-Type', type);
  if (ifMatch) headers.set('If-Match', ifMatch);
  if (key) headers.set('Idempotency-Key', `"${key}"`);
  const sent = body === undefined ? undefined : raw ? body : JSON.stringify(body);
  return answerOf(await reachLoggedIn(path, { method, headers, body: sent, signal }));
}

/** What was refused because the session's token had expired was not done: it is sent again with the next one. */
async function reachLoggedIn(path, request) {
  const response = await reach(path, request);
  if (response.status !== 401) return response;
  const session = await renew();
  if (session === 'away') throw Problem.unreachable();
  if (session === 'ended') signIn();
  return session === 'renewed' ? reach(path, request) : response;
}

async function reach(path, request) {
  try {
    return await fetch(path, request);
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : Problem.unreachable();
  }
}

async function answerOf(response) {
  const body = await bodyOf(response);
  if (!response.ok) throw Problem.of(response, body);
  remember(response.headers.get('Read-After'));
  const { headers, status } = response;
  return { body, etag: headers.get('ETag'), location: headers.get('Location'), status };
}

async function bodyOf(response) {
  const text = await response.text();
  return /json/.test(response.headers.get('Content-Type') ?? '') && text ? JSON.parse(text) : null;
}

function remember(readAfter) {
  for (const one of readAfter?.split(',') ?? []) {
    const [place, offset] = one.trim().split('@');
    if (Number(offset) >= (written.get(place)?.offset ?? 0)) written.set(place, { offset: Number(offset), at: Date.now() });
  }
}

function addReadAfter(headers) {
  const fresh = [...written].filter(([, { at }]) => at > Date.now() - REMEMBERED_MS).slice(-AT_MOST);
  if (fresh.length) headers.set('Read-After', fresh.map(([place, { offset }]) => `${place}@${offset}`).join(', '));
}
