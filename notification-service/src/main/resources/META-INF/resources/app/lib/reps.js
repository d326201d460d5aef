import { list } from './api.js';

/** Everybody who touches, those who departed too: asked once, and again once somebody was changed here. */
let asked = null;

/** By id. */
export function reps({ again = false } = {}) {
  if (again || !asked) {
    asked = list('/api/reps').then((all) => new Map(all.map((rep) => [rep.id, rep])));
    asked.catch(() => (asked = null));
  }
  return asked;
}

/** Those who are here, by name. */
export const present = (all) => [...all.values()].filter(({ departedAt }) => !departedAt).sort(byName);

export const byName = (one, other) => one.name.localeCompare(other.name);

/** The stand-in, while the rep is away. */
export const standInOf = ({ absence }, now = Date.now()) =>
  absence && Date.parse(absence.from) <= now && now < Date.parse(absence.until) ? absence.standInId : null;
