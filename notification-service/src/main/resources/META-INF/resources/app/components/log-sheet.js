import { LitElement, css, html } from 'lit';
import { get } from '../lib/api.js';
import { instantOf, localText } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { kindName, t } from '../lib/texts.js';
import { logTouch } from '../lib/touches.js';
import './dialog.js';

let catalogue = null;
const kinds = async () => (catalogue ??= (await get('/api/kinds')).items.map(({ name }) => name));

/**
 * Logs a touch with everything that can be said of it: how, when, with whom, which way, what came of it, a note.
 * `show({customer, kind?, contactId?})`; tells `logged` with what was sent, once it is on its way.
 */
class LogSheet extends LitElement {
  static properties = {
    customer: { state: true },
    kinds: { state: true },
    draft: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  async show({ customer, kind = 'call', contactId = null }) {
    const contactIds = contactId ? [contactId] : [];
    this.draft = { kind, contactIds, when: localText(Date.now()), direction: 'outbound', outcome: '', note: '' };
    Object.assign(this, { customer, problem: null, busy: false, kinds: catalogue ?? [kind] });
    await this.updateComplete;
    this.renderRoot.querySelector('th-dialog').show();
    this.kinds = await kinds().catch(() => this.kinds);
  }

  render() {
    return html`<th-dialog heading=${t('log.title', { name: this.customer?.name ?? '' })}>
      ${this.draft ? this.form() : ''}
    </th-dialog>`;
  }

  form() {
    return html`<form class="stack" @submit=${this.save} @input=${() => (this.problem = null)}>
      <div class="two">
        ${this.select('kind', t('log.kind'), this.kinds, kindName)}
        <label class="field">
          <span class="label">${t('log.when')}</span>
          <input name="when" type="datetime-local" required .value=${this.draft.when} @change=${this.take} />
        </label>
      </div>
      ${this.contacts()}
      <div class="two">
        ${this.select('direction', t('log.direction'), ['outbound', 'inbound'], (one) => t(`log.${one}`))}
        <label class="field">
          <span class="label">${t('log.outcome')}</span>
          <input name="outcome" maxlength="200" autocomplete="off" .value=${this.draft.outcome} @change=${this.take} />
        </label>
      </div>
      <label class="field">
        <span class="label">${t('log.note')}</span>
        <textarea name="note" maxlength="4000" .value=${this.draft.note} @change=${this.take}></textarea>
        <span class="hint">${t('log.note.hint')}</span>
      </label>
      ${this.problem ? html`<p class="error" role="alert">${this.problem.message}</p>` : ''}
      <div class="row end">
        <button type="submit" class="button primary" ?disabled=${this.busy}>${t('log.save')}</button>
      </div>
    </form>`;
  }

  select(name, label, values, shown) {
    return html`<label class="field">
      <span class="label">${label}</span>
      <select name=${name} @change=${this.take}>
        ${values.map((one) => html`<option value=${one} ?selected=${one === this.draft[name]}>${shown(one)}</option>`)}
      </select>
    </label>`;
  }

  contacts() {
    const people = this.customer.contacts ?? [];
    if (!people.length) return '';
    return html`<fieldset>
      <legend>${t('log.whom')}</legend>
      <div class="row">${people.map((one) => this.contact(one))}</div>
    </fieldset>`;
  }

  contact({ id, name }) {
    const chosen = this.draft.contactIds.includes(id);
    const toggle = () => {
      const contactIds = chosen ? this.draft.contactIds.filter((one) => one !== id) : [...this.draft.contactIds, id];
      this.draft = { ...this.draft, contactIds };
    };
    return html`<label class="person"><input type="checkbox" .checked=${chosen} @change=${toggle} />${name}</label>`;
  }

  take = ({ target }) => (this.draft = { ...this.draft, [target.name]: target.value });

  async save(event) {
    event.preventDefault();
    const { when, outcome, note, ...touch } = { ...this.draft, ...Object.fromEntries(new FormData(event.target)) };
    const said = { ...(outcome.trim() && { outcome: outcome.trim() }), ...(note.trim() && { note: note.trim() }) };
    const full = { ...touch, ...said, customerId: this.customer.id, occurredAt: this.instant(when) };
    this.busy = true;
    try {
      const undone = () => this.dispatchEvent(new Event('undone'));
      const sent = await logTouch(full, this.customer.name, undone);
      this.dispatchEvent(new CustomEvent('logged', { detail: { ...full, sent } }));
      this.renderRoot.querySelector('th-dialog').close();
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }

  /** The minute as it stood there at first means now: not a minute's beginning, before what was logged in it. */
  instant(when) {
    return when === localText(Date.now()) ? new Date().toISOString() : instantOf(when);
  }

  static styles = [
    shared,
    css`
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-4);
      }
      fieldset .row {
        margin-top: var(--space-2);
      }
      .person {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control);
        padding: 0 var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-full);
        font-size: var(--text-s);
      }
      .person:has(:checked) {
        border-color: var(--ink);
        background: var(--hover);
        font-weight: 600;
      }
      .person:focus-within {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      .end {
        justify-content: end;
      }
      .error {
        color: var(--out-of-sight);
        font-size: var(--text-s);
      }
      @media (max-width: 30rem) {
        .two {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
}

customElements.define('th-log-sheet', LogSheet);
