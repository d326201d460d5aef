import { LitElement, css, html, nothing, svg } from 'lit';
import { dayOf, month } from '../lib/format.js';
import { drawing, drawn, scale } from '../lib/sight-drawing.js';
import { lightInWords, stretchInWords, summary } from '../lib/sight-lines.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './sight-legend.js';

/**
 * A sight line large enough to be read: hovered, or walked by arrow keys, it tells what each light and each silence was.
 * Tells `light` with the touch that was clicked or entered. `.line` of lib/sight-lines.js; null while it is on its way.
 */
class SightStory extends LitElement {
  static properties = { line: { attribute: false }, width: { state: true }, chosen: { state: true }, walked: { state: true } };

  #size = new ResizeObserver(([{ contentRect }]) => (this.width = Math.round(contentRect.width)));

  firstUpdated() {
    this.#size.observe(this.renderRoot.querySelector('.sky'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  willUpdate(changed) {
    if (!changed.has('line')) return;
    Object.assign(this, {
      chosen: null,
      things: this.line ? thingsOn(this.line) : [],
      months: this.line ? monthsOf(this.line) : [],
    });
  }

  render() {
    const here = this.things.indexOf(this.chosen);
    return html`<div
        class="sky"
        role="slider"
        tabindex="0"
        aria-label=${t('sight.walk')}
        aria-valuemin="1"
        aria-valuemax=${Math.max(this.things.length, 1)}
        aria-valuenow=${here + 1 || this.things.length || 1}
        aria-valuetext=${this.spoken()}
        @keydown=${this.walk}
        @pointermove=${this.point}
        @pointerleave=${() => (this.chosen = null)}
        @blur=${() => (this.chosen = null)}
        @click=${this.tell}
      >
        ${this.line && this.width ? this.drawn() : nothing}
        <div class="bubble" ?hidden=${!this.chosen}>${this.chosen ? this.words() : nothing}</div>
      </div>
      <th-sight-legend></th-sight-legend>`;
  }

  drawn() {
    const now = Date.now();
    const at = scale(this.line, this.width);
    const height = heightFor(this.width);
    return html`<svg aria-hidden="true" width=${this.width} height=${height + AXIS}>
      ${thinned(this.months, this.width).map((one) => tick(one, at, height, Math.abs(at(one.at) + 14 - at(now)) > 44))}
      ${this.chosen && !this.chosen.kind ? veil(this.chosen, at, this.line, height) : nothing}
      ${drawing(this.line, { width: this.width, height }, { now, chosen: this.chosen })}
      <text class="today" x=${at(now)} y=${height + AXIS - 4} text-anchor="middle">${t('sight.now')}</text>
    </svg>`;
  }

  words() {
    const { title, when, text } = wordsOf(this.chosen);
    return html`<b>${title}</b><span>${when}</span><span class="soft">${text}</span>`;
  }

  spoken() {
    if (!this.line) return t('loading');
    if (!this.chosen) return summary(this.line);
    const { title, when, text } = wordsOf(this.chosen);
    return `${title}, ${when}. ${text}`;
  }

  /** The bubble stays within the page, above what it speaks of. */
  updated() {
    if (!this.chosen || !this.width) return;
    const at = scale(this.line, this.width);
    const { from = this.chosen.at, until = this.chosen.at } = this.chosen.kind ? {} : this.chosen;
    const middle = at((Math.max(from, this.line.from) + Math.min(until, this.line.until)) / 2);
    const bubble = this.renderRoot.querySelector('.bubble');
    const half = bubble.offsetWidth / 2;
    bubble.style.setProperty('--x', `${Math.min(Math.max(middle, half), this.width - half)}px`);
  }

  point({ offsetX, pointerType, target }) {
    if (pointerType === 'touch' || target.closest?.('.bubble')) return;
    this.chosen = this.nearest(offsetX);
  }

  /** The light within reach of the pointer, or else the silence that it is over. */
  nearest(x) {
    if (!this.line) return null;
    const at = scale(this.line, this.width);
    const far = (light) => Math.abs(at(light.at) - x);
    const light = this.line.lights.filter(({ at: made }) => made >= this.line.from).sort((a, b) => far(a) - far(b))[0];
    if (light && far(light) <= REACH) return light;
    return this.line.stretches.find(({ from, until }) => at(from) <= x && x <= at(until)) ?? null;
  }

  walk(event) {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
    const here = this.things.includes(this.chosen) ? this.things.indexOf(this.chosen) : this.things.length;
    const to = { Home: 0, End: this.things.length - 1 }[event.key] ?? (steps[event.key] ? here + steps[event.key] : null);
    if (event.key === 'Enter') this.say(this.chosen);
    if (event.key === 'Escape') this.chosen = null;
    if (to === null || !this.things.length) return;
    event.preventDefault();
    this.chosen = this.things[Math.min(Math.max(to, 0), this.things.length - 1)];
  }

  tell({ offsetX, target }) {
    if (target.closest?.('.bubble')) return;
    this.chosen = this.nearest(offsetX);
    this.say(this.chosen);
  }

  say(thing) {
    if (thing?.kind) this.dispatchEvent(new CustomEvent('light', { detail: thing }));
  }

  static styles = [
    shared,
    drawn,
    css`
      :host {
        display: block;
      }
      .sky {
        position: relative;
        min-height: 10rem;
        cursor: crosshair;
        touch-action: pan-y;
      }
      .sky > svg {
        pointer-events: none;
      }
      .tick {
        stroke: var(--line);
      }
      text {
        fill: var(--ink-faint);
        font: 400 var(--text-xs) var(--sans);
      }
      .year {
        fill: var(--ink-soft);
        font-weight: 700;
      }
      .today {
        fill: var(--ink);
        font-weight: 700;
        stroke: var(--surface);
        stroke-width: 6;
        paint-order: stroke;
      }
      .veil {
        fill: var(--hover);
      }
      .bubble {
        position: absolute;
        z-index: 3;
        bottom: calc(100% + var(--space-1));
        left: var(--x, 0);
        translate: -50% 0;
        display: grid;
        width: max-content;
        max-width: min(18rem, 100%);
        padding: var(--space-2) var(--space-3);
        border: var(--hairline);
        border-radius: var(--radius-m);
        background: var(--surface-raised);
        box-shadow: var(--shadow-2);
        font-size: var(--text-s);
        pointer-events: none;
      }
    `,
  ];
}

const heightFor = (width) => (width < 480 ? 132 : 184);
const AXIS = 28;
const REACH = 12;

const wordsOf = (thing) => (thing.kind ? lightInWords(thing) : stretchInWords(thing));

/** Touches and silences in the order of time: what the keys walk. */
const thingsOn = ({ lights, stretches, from }) =>
  [
    ...lights.filter(({ at }) => at >= from),
    ...stretches.filter(({ state }) => state === 'out_of_sight' || state === 'resting'),
  ].sort((a, b) => (a.at ?? a.from) - (b.at ?? b.from));

/** The first of each month, in the reader's zone. */
function monthsOf({ from, until }) {
  const all = [];
  for (let day = from; day < until; day += 86_400_000) {
    if (dayOf(day).endsWith('-01'))
      all.push({ at: day, name: month(day), year: dayOf(day).endsWith('-01-01') ? dayOf(day).slice(0, 4) : null });
  }
  return all;
}

/** As many as can be read side by side; a new year always stays. */
function thinned(months, width) {
  const every = [1, 2, 3, 6].find((step) => (width * step) / months.length >= 44) ?? 12;
  return months.filter(({ at }) => (Number(dayOf(at).slice(5, 7)) - 1) % every === 0);
}

const tick = ({ at: first, name, year }, at, height, named) => svg`<path class="tick" d="M${at(first)} 0V${height + 6}" />
  ${named ? svg`<text class=${year ? 'year' : ''} x=${at(first) + 4} y=${height + AXIS - 4}>${year ?? name}</text>` : nothing}`;

function veil({ from, until }, at, line, height) {
  const x = at(Math.max(from, line.from));
  return svg`<rect class="veil" x=${x} y="0" width=${at(Math.min(until, line.until)) - x} height=${height} />`;
}

customElements.define('th-sight-story', SightStory);
