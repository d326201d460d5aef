import { LitElement, css, html, nothing } from 'lit';
import { percent } from '../lib/format.js';
import { look } from '../lib/look.js';
import { navigate } from '../lib/router.js';
import { shared } from '../lib/styles.js';
import { counted } from '../lib/sky-data.js';
import { layOut } from '../lib/sky-layout.js';
import { Painter } from '../lib/sky-paint.js';
import { t } from '../lib/texts.js';
import { mayMove, onColours } from '../lib/theme.js';
import './sky-about.js';

const REACH = 16;
const FLASH_MS = 900;
const ROOM = 120;
const LABELLED = 30;
const CROWD = 1_500;

/**
 * The sky as stars: groups are discs with their names, a star tells who it is when it is pointed at, and opens when it is
 * clicked (on a touch screen: touched again). `.sky`, `.groups` [{key, label, members}], `time`. Tells `group` with a key.
 */
class SkyCanvas extends LitElement {
  static properties = {
    sky: { attribute: false },
    groups: { attribute: false },
    time: { type: Number },
    frame: { state: true },
    chosen: { state: true },
  };

  #size = new ResizeObserver(
    ([
      {
        contentRect: { width, height },
      },
    ]) => (this.frame = { width, height, label: 22 }),
  );
  #due = 0;

  constructor() {
    super();
    this.chosen = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = onColours(() => (this.painter?.recolour(), this.paintSoon()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    this.#size.disconnect();
    cancelAnimationFrame(this.#due);
  }

  firstUpdated() {
    this.painter = new Painter(this.renderRoot.querySelector('canvas'));
    this.#size.observe(this);
  }

  willUpdate(changed) {
    if (!this.sky || !this.frame?.width) return;
    if (changed.has('groups') || changed.has('frame') || changed.has('sky')) this.arrange();
    if (changed.has('sky')) this.states = this.flashes = null;
    this.see();
  }

  arrange() {
    this.layout = layOut(this.groups, this.sky.yearlySales, this.frame);
    this.chosen = null;
    const crowded = this.groups.reduce((sum, { members }) => sum + members.length, 0) > CROWD;
    this.painter.resize({
      ...this.frame,
      discs: this.layout.discs,
      crowded,
      density: Math.min(devicePixelRatio, crowded ? 1.5 : 2),
    });
  }

  /** The states at the time that is shown; who was touched since the time before it flashes up, if things may move. */
  see() {
    const before = this.states;
    this.states = this.sky.statesAt(this.time);
    if (!before || !mayMove() || this.time < this.seenAt || this.time - this.seenAt > 5 * 86_400_000) this.flashes = null;
    else this.flash(before);
    this.seenAt = this.time;
    this.paintSoon();
  }

  flash(before) {
    const inSight = this.sky.names.indexOf('in_sight');
    this.flashes ??= new Float32Array(this.sky.size);
    for (let i = 0; i < before.length; i++) {
      if (this.states[i] === inSight && before[i] !== inSight) this.flashes[i] = 1;
    }
  }

  paintSoon() {
    if (!this.#due) this.#due = requestAnimationFrame((at) => this.paint(at));
  }

  paint(at) {
    this.#due = 0;
    if (!this.layout || !this.isConnected) return;
    this.painter.paint(this.layout, this.states, this.sky.names, this.flashes);
    const fade = Math.min(at - (this.paintedAt ?? at), 50) / FLASH_MS;
    this.paintedAt = at;
    if (!this.flashes) return;
    let burning = false;
    for (let i = 0; i < this.flashes.length; i++) {
      if (this.flashes[i] > 0) burning = (this.flashes[i] -= fade) > 0 || burning;
    }
    if (burning) this.paintSoon();
  }

  render() {
    return html`<canvas
        aria-hidden="true"
        @pointermove=${(event) => event.pointerType !== 'touch' && this.point(event)}
        @pointerleave=${() => this.choose(null)}
        @click=${this.press}
      ></canvas>
      ${this.layout?.discs.map((disc) => this.label(disc)) ?? nothing} ${this.chosen === null ? nothing : this.about(this.chosen)}`;
  }

  label(disc) {
    const { key, label } = this.groups.find((group) => group.key === disc.key);
    const share = counted(this.states, disc.members, this.sky.names).in_sight / Math.max(disc.members.length, 1);
    const words = t('sky.group', { name: label, n: disc.members.length, share: percent(share) });
    return html`<button
      class="label ${disc.r < LABELLED ? 'small' : ''}"
      aria-label=${words}
      ${look(placed(disc.x, disc.y - disc.r, disc.r))}
      @click=${() => this.tell(key)}
    >
      <span>${label}</span> <span class="faint numbers">${percent(share)}</span>
    </button>`;
  }

  /** Above the star, or below where there is no room; within the frame at its sides. */
  about(i) {
    const { x, y, r } = this.layout;
    const below = y[i] < ROOM;
    return html`<div class="ring" ${look(placed(x[i], y[i], r[i] + 5))}></div>
      <th-sky-about
        class=${below ? 'below' : ''}
        ${look(placed(x[i], below ? y[i] + r[i] + 14 : y[i] - r[i] - 12, 0))}
        .sky=${this.sky}
        .who=${i}
        state=${this.sky.names[this.states[i]]}
        time=${this.time}
        ?opens=${this.touched}
      ></th-sky-about>`;
  }

  point({ offsetX, offsetY }) {
    this.choose(this.nearest(offsetX, offsetY));
  }

  press({ offsetX, offsetY, pointerType }) {
    const i = this.nearest(offsetX, offsetY);
    this.touched = pointerType === 'touch';
    if (i !== null && (!this.touched || i === this.chosen)) navigate(`/customers/${this.sky.ids[i]}`);
    else this.choose(i);
  }

  choose(i) {
    if (i === this.chosen) return;
    this.chosen = i;
    this.renderRoot.querySelector('canvas').classList.toggle('on', i !== null);
  }

  nearest(px, py) {
    if (!this.layout) return null;
    const { x, y, r } = this.layout;
    let [best, least] = [null, REACH];
    for (let i = 0; i < x.length; i++) {
      if (!r[i] || this.states[i] === 255) continue;
      const far = Math.hypot(x[i] - px, y[i] - py) - r[i];
      if (far < least) [best, least] = [i, far];
    }
    return best;
  }

  tell(key) {
    this.dispatchEvent(new CustomEvent('group', { detail: key }));
  }

  static styles = [
    shared,
    css`
      :host {
        position: relative;
        display: block;
        overflow: hidden;
        border: var(--hairline);
        border-radius: var(--radius-l);
        background: light-dark(var(--surface-sunken), var(--dark-stretch));
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      canvas.on {
        cursor: pointer;
      }
      .label {
        position: absolute;
        left: var(--x);
        top: var(--y);
        display: flex;
        gap: var(--space-1);
        max-width: max(calc(var(--r) * 2.2), 8.5rem);
        padding: 0 var(--space-2);
        border: 0;
        border-radius: var(--radius-full);
        background: none;
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.5rem;
        text-shadow:
          0 0 3px var(--surface-sunken),
          0 0 6px var(--surface-sunken),
          0 0 9px var(--surface-sunken);
        white-space: nowrap;
        translate: -50% -100%;
      }
      .label span:first-child {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .label:hover,
      .label:focus-visible {
        z-index: 2;
        max-width: none;
        background: var(--surface-raised);
        color: var(--ink);
        opacity: 1;
      }
      .label.small:not(:focus-visible, :hover) {
        opacity: 0;
      }
      .ring {
        position: absolute;
        left: var(--x);
        top: var(--y);
        width: calc(var(--r) * 2);
        aspect-ratio: 1;
        border: 1.5px solid var(--focus);
        border-radius: var(--radius-full);
        translate: -50% -50%;
        pointer-events: none;
      }
      th-sky-about {
        position: absolute;
        z-index: 3;
        left: clamp(8rem, var(--x), calc(100% - 8rem));
        top: var(--y);
        width: 15rem;
        translate: -50% -100%;
        pointer-events: none;
      }
      th-sky-about.below {
        translate: -50%;
      }
      @media (max-width: 40rem) {
        .label {
          max-width: max(calc(var(--r) * 2.4), 5rem);
          font-size: var(--text-xs);
        }
        .label .numbers {
          display: none;
        }
      }
    `,
  ];
}

const placed = (x, y, r) => ({ '--x': `${x.toFixed(1)}px`, '--y': `${y.toFixed(1)}px`, '--r': `${r.toFixed(1)}px` });

customElements.define('th-sky-canvas', SkyCanvas);
