import { get, list } from './api.js';
import { myself } from './me.js';
import { Problem } from './problem.js';

/** What stands around the nudges of a day: each part is asked for by itself, and is left out while it cannot be had. */
export const countsOf = async (repId) => {
  const { groups, total } = await get('/api/standings/summary?by=owner');
  return repId ? (groups.find(({ key }) => key === repId) ?? NOBODY) : total;
};

export const nudgesIn = (state) => list(`/api/nudges?state=${state}`, { atMost: 300 });

export async function workingHours() {
  const { repId } = myself();
  return repId ? (await get(`/api/reps/${repId}`)).workingHours : null;
}

/** What cannot be had now is not shown; the next change asks again. */
export const orNothing = (promise, otherwise = null) =>
  promise.catch((problem) => {
    if (problem instanceof Problem) return otherwise;
    throw problem;
  });

const NOBODY = { in_sight: 0, fading: 0, out_of_sight: 0 };
