import { patch, read } from './api.js';

/**
 * Changes facts of a customer against the state that the reader saw. Where somebody else changed another fact meanwhile,
 * both changes hold; where they changed the same one, nothing is written and both values are handed back.
 *
 *   const outcome = await edit(shown, { name: 'New' });    // shown: {body, etag} as it was read
 *   outcome.shown                                          // as it is now
 *   outcome.theirs                                         // the other value, if there is a conflict; else undefined
 */
export async function edit(shown, change, { insist = false } = {}) {
  const path = `/api/customers/${shown.body.id}`;
  try {
    return { shown: await patch(path, change, { ifMatch: shown.etag }) };
  } catch (problem) {
    if (problem.status !== 412) throw problem;
    const now = await read(path);
    const contested = Object.keys(change).find((fact) => !same(valueOf(now.body, fact), valueOf(shown.body, fact)));
    const wanted = contested && same(valueOf(now.body, contested), change[contested]);
    if (contested && !wanted && !insist) return { shown: now, contested, theirs: valueOf(now.body, contested) };
    return edit(now, change, { insist });
  }
}

/**
 * Changes something that follows from what is there, such as one entry of a list: made again from whatever is there now, so
 * that nobody's change is lost.
 *
 * @param path the customer, or one of their contacts
 * @param changeFrom from what stands there to a merge patch
 * @returns {body, etag} as it is now
 */
export async function rework(path, changeFrom) {
  for (let tries = 3; ; tries--) {
    const now = await read(path);
    try {
      return await patch(path, changeFrom(now.body), { ifMatch: now.etag });
    } catch (problem) {
      if (problem.status !== 412 || !tries) throw problem;
    }
  }
}

const valueOf = (customer, fact) => customer[fact] ?? null;
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
