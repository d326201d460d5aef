import { call, read } from './api.js';
import { myself } from './me.js';
import { Problem } from './problem.js';

/**
 * What was done while nobody could be reached. Each command keeps the Idempotency-Key it was born with, so that however
 * often it is tried it happens once; commands go one after the other, and one window at a time sends (a lock), so that
 * two windows do not send the same in turn. What is refused for good leaves the queue, and whoever sent it is told.
 *
 *   const sent = await queue.send({ method: 'POST', path: '/api/touches', body, label });
 *   sent.waiting                      // true: nobody was reached; it goes out later
 *   queue.takeBack(sent.id)           // not sent after all, or deleted again once it was sent
 *
 * Kept by rep in this browser's storage until sent; nobody is signed out before.
 */
const RETRY_MS = [1_000, 2_000, 5_000, 15_000, 30_000];

class Queue extends EventTarget {
  #answers = new Map();
  #failures = 0;
  #timer = 0;

  constructor() {
    super();
    addEventListener('online', () => this.flush());
    addEventListener('storage', ({ key }) => key === this.#place && this.#changed());
  }

  get waiting() {
    return JSON.parse(localStorage.getItem(this.#place) ?? '[]');
  }

  /** Resolves with what was answered, or {waiting: true} where nobody could be reached. @throws Problem refused for good */
  async send(command) {
    const kept = { id: crypto.randomUUID(), tried: 0, ...command };
    this.#keep([...this.waiting, kept]);
    const outcome = await this.flush(kept.id);
    if (outcome instanceof Problem) throw outcome;
    return outcome ? { ...outcome, id: kept.id } : { waiting: true, id: kept.id };
  }

  /** True if it had not been sent. What may have been sent unheard is sent again, and then what it made is deleted. */
  takeBack(id) {
    const command = this.waiting.find((one) => one.id === id);
    if (!command) return false;
    if (command.tried) this.#update({ ...command, undone: true });
    else this.#drop(id);
    return true;
  }

  /** What was answered to a command that had waited; null: it waits still, or another window sent it. */
  answerTo(id) {
    return this.#answers.get(id) ?? null;
  }

  /** Sends what waits, in order; answers what became of the one that was asked for. */
  async flush(asked) {
    clearTimeout(this.#timer);
    return navigator.locks.request(this.#place, () => this.#flush(asked));
  }

  async #flush(asked) {
    let answer = null;
    for (let command = this.waiting[0]; command; command = this.waiting[0]) {
      if (!navigator.onLine) return this.#later();
      const outcome = await this.#attempt(command);
      if (mustWait(outcome)) return this.#later();
      if (command.id === asked) answer = outcome;
      else this.#report(command, outcome);
    }
    this.#failures = 0;
    return answer;
  }

  async #attempt(command) {
    this.#update({ ...command, tried: command.tried + 1 });
    const outcome = await this.#call(command);
    if (mustWait(outcome)) return outcome;
    const undone = this.waiting.find((one) => one.id === command.id)?.undone;
    if (undone && outcome.location) await this.#unmake(new URL(outcome.location).pathname);
    this.#drop(command.id);
    return outcome;
  }

  async #unmake(path) {
    const { etag } = await read(path).catch(() => ({}));
    return etag ? this.#call({ method: 'DELETE', path, ifMatch: etag }) : null;
  }

  async #call({ method, path, body, id, ifMatch }) {
    try {
      return await call(method, path, body, { key: id, ifMatch });
    } catch (problem) {
      if (problem instanceof Problem) return problem;
      throw problem;
    }
  }

  #later() {
    this.#timer = setTimeout(() => this.flush(), RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)]);
    this.#changed();
    return null;
  }

  #report(command, outcome) {
    this.#answers.set(command.id, outcome);
    const name = outcome instanceof Problem ? 'refused' : 'sent';
    this.dispatchEvent(new CustomEvent(name, { detail: { command, outcome } }));
  }

  #update(command) {
    this.#keep(this.waiting.map((one) => (one.id === command.id ? command : one)));
  }

  #drop(id) {
    this.#keep(this.waiting.filter((one) => one.id !== id));
  }

  #keep(commands) {
    localStorage.setItem(this.#place, JSON.stringify(commands));
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  get #place() {
    return `th.queue.${myself().repId ?? 'none'}`;
  }
}

/** Nobody answered, or who asks must sign in again first. */
const mustWait = (outcome) => outcome instanceof Problem && (outcome.passes || outcome.status === 401);

export const queue = new Queue();
