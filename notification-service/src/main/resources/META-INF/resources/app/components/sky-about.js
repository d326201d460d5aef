import { LitElement, css, html, nothing } from 'lit';
import { date, number, short } from '../lib/format.js';
import { nameOf } from '../lib/sky-names.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './state.js';

const ASK_MS = 90;

/** Who a star is: the name as soon as it is known, how they stand at `time`, what they buy; with a link if it `opens`. */
class SkyAbout extends LitElement {
  static properties = {
    sky: { attribute: false },
    who: { attribute: false },
    state: {},
    time: { type: Number },
    opens: { type: Boolean },
    name: { state: true },
  };

  #asking = 0;

  /** A pointer that only passes asks nobody. */
  willUpdate(changed) {
    if (!changed.has('who') && !changed.has('sky')) return;
    const id = this.sky.ids[this.who];
    this.name = '…';
    clearTimeout(this.#asking);
    this.#asking = setTimeout(async () => {
      const name = await nameOf(id);
      if (this.sky.ids[this.who] === id) this.name = name ?? t('sky.unnamed');
    }, ASK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#asking);
  }

  render() {
    const since = this.sky.since(this.who, this.time);
    return html`<b>${this.name}</b>
      <span
        ><th-state state=${this.state}></th-state>${since
          ? html` <span class="soft small">${t('sky.since', { date: date(since) })}</span>`
          : nothing}</span
      >
      <span class="soft small">${this.facts().join(' · ')}</span>
      ${this.opens ? html`<a class="small" href="/customers/${this.sky.ids[this.who]}">${t('sky.open')}</a>` : nothing}`;
  }

  facts() {
    const sales = this.sky.yearlySales[this.who];
    const bought = sales === null ? [] : [t('sky.sales', { sales: sales < 10_000 ? number(sales) : short(sales) })];
    return [t(`segment.${this.sky.segments[this.who]}`), ...bought];
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 2px;
        padding: var(--space-2) var(--space-3);
        border: var(--hairline);
        border-radius: var(--radius-m);
        background: var(--surface-raised);
        box-shadow: var(--shadow-2);
      }
      a {
        pointer-events: auto;
      }
    `,
  ];
}

customElements.define('th-sky-about', SkyAbout);
