/**
 * Two people edit one thing. Who saves second is told what the first one changed, and chooses: theirs, or mine on top.
 *
 *   const meanwhile = changedMeanwhile(before, now, ['name', 'email']);   // members with what they are now
 */
export const changedMeanwhile = (before, now, members) =>
  members.filter((member) => !same(before[member], now[member])).map((member) => ({ member, value: now[member] }));

/** Equal as JSON; absent and null are the same. */
export const same = (one, other) => JSON.stringify(sorted(one ?? null)) === JSON.stringify(sorted(other ?? null));

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
