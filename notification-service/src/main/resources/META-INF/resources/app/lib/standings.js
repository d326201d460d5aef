import { get } from './api.js';

/** Standings of a few customers, each asked once for a while: what a list of names shows beside them. */
const FRESH_MS = 30_000;
const known = new Map();

/** null: there is none, or it cannot be told now. */
export function standingOf(customerId) {
  const before = known.get(customerId);
  if (before && before.at > Date.now() - FRESH_MS) return before.standing;
  const standing = get(`/api/standings/${customerId}`).catch(() => null);
  known.set(customerId, { at: Date.now(), standing });
  return standing;
}

/** The same for several, as a Map. */
export const standingsOf = async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await standingOf(id)])));
