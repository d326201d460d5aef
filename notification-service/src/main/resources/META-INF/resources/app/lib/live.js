import { get } from './api.js';

/**
 * The nudges as they are now. One stream a window, shared by all who listen; of each nudge the highest revision counts,
 * and a snapshot takes the place of all that was known. A window that nobody looks at lets go after a minute (browsers
 * allow few connections to one origin) and begins again with a snapshot when it is looked at.
 *
 *   const stop = live.listen(({ nudges, changed, state }) => …)   // at once, then at each change
 */
const LET_GO_AFTER_MS = 60_000;
const NUDGES = ['open', 'snoozed', 'answered', 'dismissed', 'withdrawn', 'waiting', 'moved'];

class Live {
  #known = new Map();
  #listeners = new Set();
  #begun = false;
  #source = null;
  #letGo = 0;
  #patience = 1_000;
  /** connecting, live or away */
  state = 'connecting';

  listen(listener) {
    this.#listeners.add(listener);
    this.#begin();
    listener(this.#word(null));
    return () => this.#listeners.delete(listener);
  }

  /** What an answer to a request of ours already says need not wait for the stream. */
  take(nudge) {
    const known = this.#known.get(nudge.id);
    if (known && known.revision >= nudge.revision) return;
    this.#known.set(nudge.id, nudge);
    this.#tell(nudge);
  }

  #begin() {
    if (this.#begun) return;
    this.#begun = true;
    document.addEventListener('visibilitychange', () => this.#looked());
    addEventListener('online', () => this.#connect());
    this.#connect();
  }

  #looked() {
    clearTimeout(this.#letGo);
    if (document.visibilityState === 'hidden') this.#letGo = setTimeout(() => this.#close(), LET_GO_AFTER_MS);
    else if (!this.#source) this.#connect();
  }

  #connect() {
    this.#close();
    this.#source = new EventSource('/api/nudges/stream');
    this.#source.addEventListener('snapshot', ({ data }) => this.#snapshot(JSON.parse(data).items));
    this.#source.addEventListener('nudge', ({ data }) => this.take(JSON.parse(data)));
    this.#source.addEventListener('error', () => this.#lost());
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #snapshot(items) {
    this.#known = new Map(items.map((nudge) => [nudge.id, nudge]));
    this.#patience = 1_000;
    this.state = 'live';
    this.#tell(null);
  }

  /** The browser connects again by itself, unless it was refused: then the session may have ended, which asking tells. */
  #lost() {
    this.state = 'away';
    this.#tell(null);
    if (this.#source?.readyState !== EventSource.CLOSED) return;
    this.#close();
    get('/api/me').catch(() => {});
    setTimeout(() => this.#source ?? this.#connect(), this.#patience);
    this.#patience = Math.min(this.#patience * 2, 30_000);
  }

  #tell(changed) {
    for (const listener of this.#listeners) listener(this.#word(changed));
  }

  #word(changed) {
    return { nudges: [...this.#known.values()].filter(isKnown), changed, state: this.state };
  }
}

const isKnown = (nudge) => NUDGES.includes(nudge.state) && nudge.state !== 'moved';

export const live = new Live();
