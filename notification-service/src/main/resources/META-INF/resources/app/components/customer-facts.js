import { LitElement, html } from 'lit';
import { edit } from '../lib/customer-edit.js';
import { date, dayOf, instantOf, number } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './customer-fact.js';

/** What is known of a customer, edited in place. `.shown` {body, etag}, `.reps`; tells `changed` with what is shown now. */
class CustomerFacts extends LitElement {
  static properties = { shown: { attribute: false }, reps: { attribute: false } };

  render() {
    const customer = this.shown.body;
    const since = customer.since ? dayOf(customer.since) : null;
    return html`
      ${this.fact('name', { value: customer.name, required: true })}
      ${this.fact('segment', { value: customer.segment, type: 'select', options: named('segment', SEGMENTS) })}
      ${this.fact('stage', { value: customer.stage, type: 'select', options: named('stage', STAGES) })}
      ${this.fact('since', {
        value: since,
        type: 'date',
        shows: (day) => date(`${day}T12:00:00Z`),
        write: instantOfDay,
        read: dayOf,
      })}
      ${this.fact('yearlySales', { value: customer.yearlySales ?? null, type: 'number', shows: number })}
      ${this.fact('owner', {
        value: customer.owner?.id ?? null,
        type: 'select',
        options: [['', t('customer.nobody')], ...this.active().map(({ id, name }) => [id, name])],
        shows: (id) => this.nameOf(id),
        write: (id) => (id ? { id } : null),
        read: (owner) => owner?.id ?? null,
      })}
      ${this.fact('timeZone', {
        value: customer.timeZone ?? null,
        type: 'select',
        options: [['', t('customer.unknown')], ...ZONES.map((zone) => [zone, zone])],
      })}
    `;
  }

  /** @param write from what the field holds to what is sent, read the other way */
  fact(name, { value, type = 'text', options = [], required = false, shows, write = (one) => one, read = (one) => one }) {
    const readable = shows ?? ((one) => options.find(([key]) => key === one)?.[1] ?? one);
    return html`<th-customer-fact
      label=${t(`customer.${name}`)}
      type=${type}
      .value=${value}
      .options=${options}
      .shows=${readable}
      ?required=${required}
      .change=${(wanted, insist) => this.change(name, wanted === null ? null : write(wanted), insist, read)}
    ></th-customer-fact>`;
  }

  async change(name, value, insist, read) {
    const { shown, contested, theirs } = await edit(this.shown, { [name]: value }, { insist });
    this.dispatchEvent(new CustomEvent('changed', { detail: shown }));
    return contested ? { theirs: theirs === null ? null : read(theirs) } : undefined;
  }

  active() {
    return this.reps.filter(({ id, departedAt }) => !departedAt || id === this.shown.body.owner?.id);
  }

  nameOf(id) {
    return this.reps.find((rep) => rep.id === id)?.name ?? t('customer.somebody');
  }

  static styles = [shared];
}

const SEGMENTS = ['residential', 'commercial'];
const STAGES = ['prospect', 'sold', 'former'];
const ZONES = Intl.supportedValuesOf('timeZone');

const named = (what, values) => values.map((value) => [value, t(`${what}.${value}`)]);
const instantOfDay = (day) => instantOf(`${day}T00:00`);

customElements.define('th-customer-facts', CustomerFacts);
