import { LitElement, css, html, nothing } from 'lit';
import { get, post } from '../../lib/api.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import '../../components/copyable.js';
import '../../components/dialog.js';
import '../../components/empty.js';
import '../../components/problem.js';
import '../../components/refusal.js';
import '../../components/skeleton.js';
import './adapter.js';
import { part } from './part.js';

/** Where the members of a touch are in what comes, as JSON Pointers; words with their meanings. */
const EXAMPLE = {
  touch: {
    sourceId: '/call/id',
    kind: { at: '/call/state', values: { answered: 'call', missed: 'attempt', ringing: 'ignore' } },
    occurredAt: '/call/started',
    customer: { phone: '/call/number' },
    rep: { email: '/agent' },
    direction: 'outbound',
    durationSeconds: '/call/seconds',
  },
};
const KINDS = ['generic', 'twilio', 'sendgrid', 'lob', 'standard-webhooks', 'calendly'];

/** Ways in for other systems, which can only be told an address. */
class Adapters extends LitElement {
  static properties = { items: { state: true }, problem: { state: true }, refusal: { state: true }, made: { state: true }, kind: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask() {
    try {
      this.items = (await get('/api/adapters')).items;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  open() {
    Object.assign(this, { refusal: null, made: null, kind: KINDS[0] });
    this.renderRoot.querySelector('th-dialog').show();
  }

  async add(event) {
    event.preventDefault();
    const { name, kind, secret, mapping } = Object.fromEntries(new FormData(event.target));
    try {
      const wish = { name, kind, ...(secret ? { secret } : {}), ...(mapping ? { mapping: JSON.parse(mapping) } : {}) };
      this.made = (await post('/api/adapters', wish)).body;
      await this.ask();
    } catch (failure) {
      const noJson = { message: t('set-up.adapters.noJson', { why: failure.message }), errors: [] };
      this.refusal = failure instanceof SyntaxError ? noJson : failure;
    }
  }

  render() {
    return html`
      <div class="row spread head">
        <h1>${t('set-up.adapters')}</h1>
        <button class="button" @click=${this.open}>${t('set-up.adapters.add')}</button>
      </div>
      <p class="soft">${t('set-up.adapters.long')}</p>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.list()}
      <th-dialog heading=${t('set-up.adapters.add')}>${this.made ? this.madeNow() : this.form()}</th-dialog>
    `;
  }

  list() {
    if (!this.items) return html`<th-skeleton></th-skeleton>`;
    if (!this.items.length) return html`<th-empty heading=${t('set-up.adapters.none')} text=${t('set-up.adapters.none.text')}></th-empty>`;
    return this.items.map((adapter) => html`<th-adapter .adapter=${adapter} @changed=${() => this.ask()}></th-adapter>`);
  }

  form() {
    return html`<form class="stack" @submit=${this.add}>
      <label class="field"><span class="label">${t('set-up.name')}</span>
        <input name="name" required pattern="[a-z0-9\\-]+" autocapitalize="off" placeholder="phones" />
        <span class="hint">${t('set-up.adapters.name.hint')}</span></label>
      <label class="field"><span class="label">${t('set-up.adapters.kind')}</span>
        <select name="kind" @change=${(event) => (this.kind = event.target.value)}>${KINDS.map((kind) => html`<option value=${kind}>${t(`set-up.adapter.${kind}`)}</option>`)}</select></label>
      <label class="field"><span class="label">${t('set-up.adapters.secret')}</span>
        <input name="secret" autocomplete="off" />
        <span class="hint">${t('set-up.adapters.secret.hint')}</span></label>
      ${this.kind === 'generic' ? this.mapping() : nothing}
      <th-refusal .problem=${this.refusal}></th-refusal>
      <div class="row"><button class="button primary">${t('set-up.adapters.add')}</button></div>
    </form>`;
  }

  mapping() {
    return html`<label class="field"><span class="label">${t('set-up.adapters.mapping')}</span>
      <textarea name="mapping" required spellcheck="false" rows="12" .defaultValue=${JSON.stringify(EXAMPLE, null, 2)}></textarea>
      <span class="hint">${t('set-up.adapters.mapping.hint')}</span></label>`;
  }

  madeNow() {
    return html`<div class="stack">
      <p>${t('set-up.adapters.made')}</p>
      <th-copyable label=${t('set-up.adapters.url')} .value=${this.made.url}></th-copyable>
      ${this.made.secret ? html`<th-copyable once label=${t('set-up.adapters.secret')} .value=${this.made.secret}></th-copyable>` : nothing}
    </div>`;
  }

  static styles = [
    shared,
    part,
    css`
      textarea {
        font-family: ui-monospace, monospace;
        font-size: var(--text-s);
      }
    `,
  ];
}

customElements.define('th-set-up-adapters', Adapters);
