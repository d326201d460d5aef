import { LitElement, css, html, nothing } from 'lit';
import { get, post, remove, withQuery } from '../../lib/api.js';
import { dateTime, relative } from '../../lib/format.js';
import { shared } from '../../lib/styles.js';
import { kindName, t } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import '../../components/empty.js';
import '../../components/problem.js';
import '../../components/skeleton.js';
import './customer-picker.js';
import { part } from './part.js';

/** Touches whose customer is not known: who might it be? Matched by hand, they teach their address to the customer. */
class Unmatched extends LitElement {
  static properties = { reason: { state: true }, page: { state: true }, names: { state: true }, problem: { state: true } };

  constructor() {
    super();
    Object.assign(this, { reason: '', page: null, names: new Map(), problem: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask(cursor = null) {
    try {
      const found = await get(withQuery('/api/unmatched-touches', { reason: this.reason, cursor }));
      this.page = cursor ? { ...found, items: [...this.page.items, ...found.items] } : found;
      this.problem = null;
      await this.nameCandidates(found.items);
    } catch (problem) {
      this.problem = problem;
    }
  }

  async nameCandidates(items) {
    const ids = new Set(items.flatMap(({ candidates }) => candidates ?? []).filter((id) => !this.names.has(id)));
    const named = await Promise.all([...ids].map(async (id) => [id, (await get(`/api/customers/${id}`).catch(() => null))?.name]));
    this.names = new Map([...this.names, ...named.filter(([, name]) => name)]);
  }

  choose(reason) {
    this.reason = reason;
    this.page = null;
    this.ask();
  }

  async match(touch, customer) {
    try {
      const { body } = await post(`/api/unmatched-touches/${touch.id}/match`, { customerId: customer.id });
      this.forget(touch);
      const address = body.address;
      const action = address ? { label: t('set-up.unmatched.remember'), run: () => this.remember(customer, address) } : null;
      const values = { name: customer.name, address: shown(address) };
      toast(address ? t('set-up.unmatched.matchedNew', values) : t('set-up.unmatched.matched', values), { action, seconds: 15 });
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
  }

  async remember(customer, address) {
    try {
      await post(`/api/customers/${customer.id}/addresses`, address);
      toast(t('set-up.unmatched.remembered', { name: customer.name }));
      this.ask();
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
  }

  async giveUp(touch) {
    try {
      await remove(`/api/unmatched-touches/${touch.id}`);
      this.forget(touch);
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
  }

  forget(touch) {
    this.page = { ...this.page, items: this.page.items.filter(({ id }) => id !== touch.id) };
  }

  render() {
    return html`
      <h1>${t('set-up.unmatched')}</h1>
      <p class="soft">${t('set-up.unmatched.long')}</p>
      <div class="row" role="group" aria-label=${t('set-up.unmatched.which')}>
        ${['', 'unknown', 'ambiguous'].map(
          (reason) => html`<button class="button" aria-pressed=${this.reason === reason} @click=${() => this.choose(reason)}>
            ${t(`set-up.unmatched.${reason || 'all'}`)}
          </button>`,
        )}
      </div>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.list()}
    `;
  }

  list() {
    if (!this.page) return html`<th-skeleton lines="6"></th-skeleton>`;
    if (!this.page.items.length) return html`<th-empty heading=${t('set-up.unmatched.none')} text=${t('set-up.unmatched.none.text')}></th-empty>`;
    return html`<ul>${this.page.items.map((touch) => this.touch(touch))}</ul>
      ${this.page.next ? html`<button class="button" @click=${() => this.ask(this.page.next)}>${t('more')}</button>` : nothing}`;
  }

  touch(touch) {
    const who = touch.customer ? shown(touch.customer) : t('set-up.unmatched.between', { from: shown(touch.from), to: shown(touch.to) });
    return html`<li class="card">
      <div class="row spread">
        <h2>${who}</h2>
        <button class="button quiet" @click=${() => this.giveUp(touch)}>${t('set-up.unmatched.giveUp')}</button>
      </div>
      <p class="soft small">
        ${kindName(touch.kind)}, ${dateTime(touch.occurredAt)} · ${touch.source} ·
        ${t('set-up.unmatched.since', { when: relative(touch.receivedAt) })}
      </p>
      ${this.candidates(touch)}
      <th-customer-picker @picked=${(event) => this.match(touch, event.detail)}></th-customer-picker>
    </li>`;
  }

  candidates(touch) {
    if (!touch.candidates) return nothing;
    return html`<p class="row"><span class="small">${t('set-up.unmatched.oneOf')}</span>
      ${touch.candidates.map(
        (id) => html`<button class="button" @click=${() => this.match(touch, { id, name: this.names.get(id) ?? '…' })}>${this.names.get(id) ?? '…'}</button>`,
      )}</p>`;
  }

  static styles = [
    shared,
    part,
    css`
      ul {
        display: grid;
        gap: var(--space-4);
      }
      .card {
        display: grid;
        gap: var(--space-3);
      }
      .card h2 {
        font: 600 var(--text-l) / var(--leading-tight) var(--sans);
        overflow-wrap: anywhere;
      }
      [aria-pressed='true'] {
        background: var(--ink);
        color: var(--on-ink);
      }
    `,
  ];
}

const shown = (party) => party?.phone ?? party?.email ?? (party?.externalId ? `${party.externalId.system} ${party.externalId.id}` : (party?.id ?? ''));

customElements.define('th-set-up-unmatched', Unmatched);
