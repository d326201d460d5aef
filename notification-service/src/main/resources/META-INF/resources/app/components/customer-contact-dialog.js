import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { post, read, remove } from '../lib/api.js';
import { rework } from '../lib/customer-edit.js';
import { icon } from '../lib/icons.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './dialog.js';

const USES = ['', 'work', 'personal'];

/** A person at a customer, new or changed: name, role, how to reach them. `show(customerId, contact or null)`; tells `changed`. */
class CustomerContactDialog extends LitElement {
  static properties = {
    contact: { state: true },
    ways: { state: true },
    problem: { state: true },
    busy: { state: true },
    sure: { state: true },
  };

  async show(customerId, contact = null) {
    const { emails = [], phones = [] } = contact ?? {};
    const ways = [
      ...phones.map(({ number, use }) => way('phones', number, use)),
      ...emails.map(({ address, use }) => way('emails', address, use)),
    ];
    Object.assign(this, {
      customerId,
      contact,
      ways: ways.length ? ways : [way('phones'), way('emails')],
      problem: null,
      busy: false,
      sure: false,
      opened: (this.opened ?? 0) + 1,
    });
    await this.updateComplete;
    this.renderRoot.querySelector('th-dialog').show();
  }

  render() {
    return html`<th-dialog heading=${this.contact?.name ?? t('customer.contact.new')}
      >${this.ways ? keyed(this.opened, this.form()) : nothing}</th-dialog
    >`;
  }

  form() {
    const { name = '', role = '', birthday = '' } = this.contact ?? {};
    return html`<form class="stack" @submit=${this.save}>
      <div class="two">${this.field('name', name, { required: true })} ${this.field('role', role)}</div>
      ${this.ways.map((one) => this.way(one))}
      <div class="row">
        <button type="button" class="button" @click=${() => this.more('phones')}>${t('customer.contact.addPhone')}</button>
        <button type="button" class="button" @click=${() => this.more('emails')}>${t('customer.contact.addEmail')}</button>
      </div>
      <div class="two">${this.field('birthday', birthday, { hint: t('customer.contact.birthday.hint') })}</div>
      ${this.problem
        ? html`<p class="error small" role="alert">${this.problem.errors[0]?.detail ?? this.problem.message}</p>`
        : nothing}
      <div class="row spread">
        ${this.contact ? this.removal() : html`<span></span>`}
        <button class="button primary" ?disabled=${this.busy}>${t('save')}</button>
      </div>
    </form>`;
  }

  field(name, value, { required = false, hint = null } = {}) {
    return html`<label class="field">
      <span class="label">${t(`customer.contact.${name}`)}</span>
      <input name=${name} .value=${value ?? ''} ?required=${required} maxlength="200" autocomplete="off" />
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}
    </label>`;
  }

  way(one) {
    const label = t(`customer.contact.${one.what}`);
    return html`<div class="way">
      <label class="field">
        <span class="label">${label}</span>
        <input
          type=${one.what === 'emails' ? 'email' : 'tel'}
          maxlength="254"
          autocomplete="off"
          .value=${one.text}
          @input=${({ target }) => (one.text = target.value)}
        />
      </label>
      <label class="field">
        <span class="label">${t('customer.contact.use')}</span>
        <select @change=${({ target }) => (one.use = target.value)}>
          ${USES.map(
            (use) =>
              html`<option value=${use} ?selected=${use === one.use}>${t(`customer.contact.use.${use || 'unknown'}`)}</option>`,
          )}
        </select>
      </label>
      <button
        type="button"
        class="button quiet icon"
        aria-label=${t('customer.contact.drop', { what: `${label} ${one.text}` })}
        @click=${() => (this.ways = this.ways.filter((other) => other !== one))}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  removal() {
    return this.sure
      ? html`<button type="button" class="button danger" @click=${this.drop}>${t('customer.contact.remove.sure')}</button>`
      : html`<button type="button" class="button quiet" @click=${() => (this.sure = true)}>
          ${t('customer.contact.remove')}
        </button>`;
  }

  more(what) {
    this.ways = [...this.ways, way(what)];
  }

  save(event) {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.target));
    const text = (name) => said[name].trim() || null;
    const person = {
      name: text('name'),
      role: text('role'),
      birthday: text('birthday'),
      phones: this.reached('phones', 'number'),
      emails: this.reached('emails', 'address'),
    };
    const known = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));
    return this.write(() => (this.contact ? rework(this.path(), () => person) : post(this.path(), known)));
  }

  reached(what, name) {
    return this.ways
      .filter((one) => one.what === what && one.text.trim())
      .map(({ text, use }) => ({ [name]: text.trim(), ...(use && { use }) }));
  }

  drop() {
    return this.write(() => remove(this.path()));
  }

  path() {
    return `/api/customers/${this.customerId}/contacts${this.contact ? `/${this.contact.id}` : ''}`;
  }

  async write(send) {
    Object.assign(this, { busy: true, problem: null });
    try {
      await send();
      this.dispatchEvent(new CustomEvent('changed', { detail: await read(`/api/customers/${this.customerId}`) }));
      this.renderRoot.querySelector('th-dialog').close();
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }

  static styles = [
    shared,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--space-4);
      }
      .way {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 8.5rem auto;
        align-items: end;
        gap: var(--space-2);
      }
      .error {
        color: var(--out-of-sight);
      }
      @media (max-width: 30rem) {
        .way {
          grid-template-columns: minmax(0, 1fr) 6.5rem auto;
        }
      }
    `,
  ];
}

const way = (what, text = '', use = '') => ({ what, text, use: use ?? '' });

customElements.define('th-customer-contact-dialog', CustomerContactDialog);
