import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../lib/icons.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/**
 * One fact that is edited where it stands. Where somebody changed it meanwhile, both values are shown and one is chosen.
 *
 *   <th-customer-fact label="Name" .value=${'Acme'} type="text" .change=${async (value, insist) => theirs or undefined}>
 *
 * `type`: text, number, date or select with `.options` [[value, shown]]; `shown`: how the value reads; `.shows(value)` how
 * another one would. Without `change` it cannot be edited.
 */
class CustomerFact extends LitElement {
  static properties = {
    label: {},
    type: {},
    value: { attribute: false },
    options: { attribute: false },
    shows: { attribute: false },
    change: { attribute: false },
    required: { type: Boolean },
    hint: {},
    editing: { state: true },
    busy: { state: true },
    conflict: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { type: 'text', options: [], shows: (value) => value, editing: false, value: null });
  }

  render() {
    return html`<div class="fact" role="group" aria-label=${this.label}>
      <span class="label" id="label">${this.label}</span>
      ${this.conflict ? this.choice() : this.editing ? this.form() : this.reading()}
    </div>`;
  }

  reading() {
    const value = this.value === null ? null : this.shows(this.value);
    return html`<span class="value ${value ? '' : 'faint'}">${value ?? t('customer.unknown')}</span> ${this.change
        ? html`<button class="button quiet icon edit" aria-label=${t('customer.edit', { what: this.label })} @click=${this.begin}>
            ${icon('note')}
          </button>`
        : nothing}`;
  }

  form() {
    return html`<form @submit=${this.save} @keydown=${({ key }) => key === 'Escape' && this.end()}>
      ${this.field()} ${this.hint ? html`<span class="small faint">${this.hint}</span>` : nothing}
      ${this.problem
        ? html`<span class="small error" role="alert">${this.problem.errors[0]?.detail ?? this.problem.message}</span>`
        : nothing}
      <div class="row">
        <button class="button primary" ?disabled=${this.busy}>${t('save')}</button>
        <button type="button" class="button quiet" @click=${this.end}>${t('cancel')}</button>
      </div>
    </form>`;
  }

  field() {
    if (this.type === 'select') {
      return html`<select name="value" aria-labelledby="label">
        ${this.options.map(
          ([value, shown]) => html`<option value=${value} ?selected=${value === (this.value ?? '')}>${shown}</option>`,
        )}
      </select>`;
    }
    return html`<input
      name="value"
      aria-labelledby="label"
      type=${this.type}
      min=${this.type === 'number' ? 0 : nothing}
      step=${this.type === 'number' ? 'any' : nothing}
      maxlength="200"
      autocomplete="off"
      ?required=${this.required}
      aria-invalid=${this.problem ? 'true' : nothing}
      .value=${String(this.value ?? '')}
    />`;
  }

  choice() {
    const { mine, theirs } = this.conflict;
    const shown = (value) => (value === null || value === '' ? t('customer.unknown') : this.shows(value));
    return html`<div class="conflict" role="alert">
      <p class="small">${t('customer.conflict')}</p>
      <div class="row">
        <button class="button" @click=${() => this.settle(false)}>
          ${t('customer.conflict.theirs', { value: shown(theirs) })}
        </button>
        <button class="button primary" ?disabled=${this.busy} @click=${() => this.settle(true)}>
          ${t('customer.conflict.mine', { value: shown(mine) })}
        </button>
      </div>
    </div>`;
  }

  async begin() {
    Object.assign(this, { editing: true, problem: null });
    await this.updateComplete;
    this.renderRoot.querySelector('[name=value]').focus();
  }

  end() {
    Object.assign(this, { editing: false, conflict: null, problem: null });
    this.updateComplete.then(() => this.renderRoot.querySelector('.edit')?.focus());
  }

  save(event) {
    event.preventDefault();
    const text = new FormData(event.target).get('value').trim();
    const value = text === '' ? null : this.type === 'number' ? Number(text) : text;
    return value === (this.value || null) ? this.end() : this.send(value, false);
  }

  settle(mine) {
    return mine ? this.send(this.conflict.mine, true) : this.end();
  }

  async send(value, insist) {
    this.busy = true;
    try {
      const outcome = await this.change(value, insist);
      if (outcome) this.conflict = { mine: value, theirs: outcome.theirs };
      else this.end();
    } catch (problem) {
      Object.assign(this, { problem, conflict: null, editing: true });
    }
    this.busy = false;
  }

  static styles = [
    shared,
    css`
      .fact {
        display: grid;
        grid-template-columns: 8.5rem minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 var(--space-3);
        min-height: 2.75rem;
        padding: var(--space-1) 0;
        border-bottom: var(--hairline);
      }
      .label {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .value {
        overflow-wrap: anywhere;
      }
      form,
      .conflict {
        grid-column: 2 / -1;
        display: grid;
        gap: var(--space-2);
        padding: var(--space-2) 0;
      }
      .edit {
        color: var(--ink-faint);
      }
      .edit svg {
        width: 1rem;
        height: 1rem;
      }
      .error {
        color: var(--out-of-sight);
      }
      .conflict {
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--fading-wash);
      }
      .conflict .button {
        white-space: normal;
        padding-block: var(--space-2);
      }
      @media (max-width: 30rem) {
        .fact {
          grid-template-columns: 6.5rem minmax(0, 1fr) auto;
        }
        form,
        .conflict {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}

customElements.define('th-customer-fact', CustomerFact);
