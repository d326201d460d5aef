import { LitElement, css, html, svg } from 'lit';
import { date, dayOf, month } from '../lib/format.js';
import { Keys } from '../lib/keys.js';
import { look } from '../lib/look.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

const DAY_MS = 86_400_000;
const PLAYED_MS = 24_000;
const POINTS = 92;
const HEIGHT = 40;

/**
 * Moves the sky through its time: a slider over the course of all states, and a button that replays it. `.sky`,
 * `.members` (whose course), `time`; tells `time`.
 */
class SkyTime extends LitElement {
  static properties = {
    sky: { attribute: false },
    members: { attribute: false },
    time: { type: Number },
    playing: { state: true },
  };

  keys = new Keys(this, () => [{ key: 'p', label: t('sky.play'), run: () => this.toggle() }]);

  disconnectedCallback() {
    super.disconnectedCallback();
    this.pause();
  }

  willUpdate(changed) {
    if (changed.has('members') || changed.has('sky')) this.bands = bandsOf(this.sky.course(this.members, POINTS));
    if (changed.has('sky')) this.months = monthsOf(this.sky);
  }

  render() {
    const { from, until } = this.sky;
    const now = Date.now();
    return html`
      <button class="button icon" aria-label=${this.playing ? t('sky.pause') : t('sky.play')} @click=${this.toggle}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${this.playing ? signs.pause : signs.play}</svg>
      </button>
      <div class="track">
        ${this.drawn(now)}
        <input
          type="range"
          min="0"
          max=${Math.round((until - from) / DAY_MS)}
          step="1"
          aria-label=${t('sky.time')}
          aria-valuetext=${date(this.time)}
          .value=${String(Math.round((this.time - from) / DAY_MS))}
          @input=${({ target }) => this.move(Number(target.value))}
        />
      </div>
      <button class="button" ?disabled=${Math.abs(this.time - now) < DAY_MS} @click=${() => this.tell(now)}>
        ${t('sky.today')}
      </button>
    `;
  }

  /** How many were in which state at each time, as bands over the slider; what is to come is pale. */
  drawn(now) {
    const { from, until } = this.sky;
    const at = (time) => ((time - from) / (until - from)) * 1000;
    return html`<svg class="course" viewBox="0 0 1000 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${this.bands.map(({ state, path }) => svg`<path class=${state} d=${path} />`)}
        <rect class="ahead" x=${at(now)} width=${1000 - at(now)} height=${HEIGHT} />
        <path class="here" d="M${at(this.time)} 0V${HEIGHT}" />
      </svg>
      <div class="months" aria-hidden="true">
        ${this.months.map((one) => html`<span ${look({ '--x': `${at(one.at) / 10}%` })}>${one.name}</span>`)}
      </div>`;
  }

  /** A day of the slider keeps the hour of now, so that today is now. */
  move(day) {
    this.pause();
    const now = Date.now();
    const time = this.sky.from + day * DAY_MS;
    this.tell(Math.abs(time - now) < DAY_MS / 2 ? now : time);
  }

  toggle = () => (this.playing ? this.pause() : this.play());

  play() {
    this.playing = true;
    const { from } = this.sky;
    const end = Date.now();
    let time = this.time >= end - DAY_MS ? from : this.time;
    let last = null;
    const step = (at) => {
      time = Math.min(time + ((at - (last ?? at)) / PLAYED_MS) * (end - from), end);
      last = at;
      this.tell(time);
      if (time < end) this.frame = requestAnimationFrame(step);
      else this.pause();
    };
    this.frame = requestAnimationFrame(step);
  }

  pause() {
    cancelAnimationFrame(this.frame);
    this.playing = false;
  }

  tell(time) {
    this.dispatchEvent(new CustomEvent('time', { detail: time }));
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--space-4);
      }
      .button svg {
        fill: currentColor;
      }
      .track {
        position: relative;
        height: 3.75rem;
      }
      .course {
        position: absolute;
        inset: 0 0 auto;
        width: 100%;
        height: 2.5rem;
        border-radius: var(--radius-s);
        background: var(--surface-sunken);
      }
      .in_sight {
        fill: var(--in-sight-light);
        opacity: 0.75;
      }
      .fading {
        fill: var(--fading-light);
        opacity: 0.75;
      }
      .out_of_sight {
        fill: var(--out-of-sight-light);
        opacity: 0.6;
      }
      .resting {
        fill: var(--resting-light);
        opacity: 0.4;
      }
      .ahead {
        fill: var(--ground);
        opacity: 0.6;
      }
      .here {
        stroke: var(--ink);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
      input[type='range'] {
        position: absolute;
        inset: 0 -0.5rem auto;
        width: calc(100% + 1rem);
        height: 2.5rem;
        margin: 0;
        appearance: none;
        background: none;
        cursor: ew-resize;
      }
      input[type='range']::-webkit-slider-thumb {
        appearance: none;
        width: 1rem;
        height: 2.5rem;
        border: 0;
        border-radius: var(--radius-s);
        background: radial-gradient(circle, var(--ink) 0 5px, transparent 5.5px);
      }
      input[type='range']::-moz-range-thumb {
        width: 1rem;
        height: 2.5rem;
        border: 0;
        background: radial-gradient(circle, var(--ink) 0 5px, transparent 5.5px);
      }
      .months span {
        position: absolute;
        top: 2.65rem;
        left: var(--x);
        color: var(--ink-faint);
        font-size: var(--text-xs);
        white-space: nowrap;
      }
      @media (max-width: 40rem) {
        :host {
          gap: var(--space-3);
        }
        .months span:nth-child(even),
        .months span:nth-child(4n + 3) {
          display: none;
        }
      }
    `,
  ];
}

const BOTTOM_UP = ['out_of_sight', 'resting', 'fading', 'in_sight'];

function bandsOf(course) {
  const base = course.map(() => 0);
  const most = Math.max(...course.map((counts) => sum(counts)), 1);
  return BOTTOM_UP.map((state) => {
    const lower = base.map((height) => height);
    course.forEach((counts, k) => (base[k] += ((counts[state] ?? 0) / most) * HEIGHT));
    const along = (heights) => heights.map((height, k) => `${(k / (POINTS - 1)) * 1000} ${HEIGHT - height}`);
    return { state, path: `M${[...along(base), ...along(lower).reverse()].join('L')}Z` };
  });
}

const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);

function monthsOf({ from, until }) {
  const all = [];
  for (let day = from; day < until; day += DAY_MS) {
    if (dayOf(day).endsWith('-01'))
      all.push({ at: day, name: dayOf(day).endsWith('-01-01') ? dayOf(day).slice(0, 4) : month(day) });
  }
  return all;
}

const signs = {
  play: svg`<path d="M6 3.500v13l10.500-6.500z" />`,
  pause: svg`<path d="M5 3.500h3.500v13H5zM11.500 3.500H15v13h-3.500z" />`,
};

customElements.define('th-sky-time', SkyTime);
