import { LitElement, css, html } from 'lit';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';

const EVERY = '*';
const TYPES = [
  ...['raised', 'moved', 'pressing', 'changed', 'snoozed', 'woken', 'ended'].map((word) => `nudge.${word}`),
  ...['fading', 'slipped', 'back-in-sight', 'long-gone', 'resting'].map((word) => `customer.${word}`),
];

/** What a webhook is told of: everything that there is and will be, or some. `value` is the list; tells `change`. */
class EventTypes extends LitElement {
  static properties = { value: { attribute: false } };

  set(value) {
    this.value = value;
    this.dispatchEvent(new Event('change'));
  }

  flip(type) {
    this.set(this.value.includes(type) ? this.value.filter((one) => one !== type) : [...this.value, type]);
  }

  render() {
    const all = this.value.includes(EVERY);
    return html`<fieldset>
      <legend>${t('set-up.webhooks.of')}</legend>
      <label class="row"><input type="checkbox" .checked=${all} @change=${() => this.set(all ? TYPES.slice(0, 1) : [EVERY])} />
        ${t('set-up.webhooks.all')}</label>
      ${all ? '' : html`<div>${TYPES.map((type) => this.type(type))}</div>`}
    </fieldset>`;
  }

  type(type) {
    return html`<label class="row small"><input type="checkbox" .checked=${this.value.includes(type)} @change=${() => this.flip(type)} />
      <code>${type}</code></label>`;
  }

  static styles = [
    shared,
    css`
      fieldset {
        display: grid;
        gap: var(--space-2);
      }
      div .row {
        flex-wrap: nowrap;
      }
      div {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
        gap: var(--space-1) var(--space-3);
      }
    `,
  ];
}

customElements.define('th-event-types', EventTypes);
