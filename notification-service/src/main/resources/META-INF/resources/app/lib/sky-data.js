import { get, withQuery } from './api.js';

/**
 * The sky: every customer's states over a year and what is to come, as flat arrays, so that 20,000 of them are known at any
 * time within a frame. What the states are, cadence-service says; here they are only looked up.
 */
const DAY_MS = 86_400_000;
const PAST_DAYS = 365;
const AHEAD_DAYS = 90;

export async function loadSky(owner) {
  const now = Date.now();
  const [from, until] = [now - PAST_DAYS * DAY_MS, now + AHEAD_DAYS * DAY_MS].map((at) => new Date(at).toISOString());
  return new Sky(await get(withQuery('/api/standings/sky', { owner, from, until })));
}

export class Sky {
  constructor({ from, until, states, changes, ...columns }) {
    Object.assign(this, columns, { from: Date.parse(from), until: Date.parse(until), names: states, size: columns.ids.length });
    this.#flatten(changes);
  }

  #flatten(changes) {
    const count = changes.reduce((sum, of) => sum + of.length, 0);
    this.starts = new Uint32Array(this.size + 1);
    this.times = new Float64Array(count);
    this.states = new Uint8Array(count);
    let next = 0;
    changes.forEach((of, i) => {
      this.starts[i] = next;
      for (const [second, state] of of) {
        this.times[next] = second * 1000;
        this.states[next++] = state;
      }
    });
    this.starts[this.size] = next;
  }

  /** The number of each customer's state at a time, in the order of names; NONE for those who were not there yet. */
  statesAt(time, into = new Uint8Array(this.size)) {
    for (let i = 0; i < this.size; i++) {
      const change = this.#changeBefore(i, time);
      into[i] = change < 0 ? NONE : this.states[change];
    }
    return into;
  }

  /** Since when a customer has been in the state they are in at this time; null: since before anything that is known here. */
  since(i, time) {
    const change = this.#changeBefore(i, time);
    return change > this.starts[i] ? this.times[change] : null;
  }

  #changeBefore(i, time) {
    let [low, high] = [this.starts[i], this.starts[i + 1]];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle] <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1 < this.starts[i] ? -1 : low - 1;
  }

  /** How many are in each state at some times from the beginning to the end. */
  course(members, points) {
    const step = (this.until - this.from) / (points - 1);
    return Array.from({ length: points }, (_, k) => counted(this.statesAt(this.from + k * step), members, this.names));
  }
}

export const NONE = 255;

/** {in_sight: 3, fading: …} of some customers, by their states' numbers. */
export function counted(states, members, names) {
  const counts = new Uint32Array(NONE + 1);
  for (const i of members) counts[states[i]]++;
  return Object.fromEntries(names.map((name, no) => [name, counts[no]]));
}
