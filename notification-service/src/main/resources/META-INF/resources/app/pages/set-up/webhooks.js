import { LitElement, html, nothing } from 'lit';
import { get, post } from '../../lib/api.js';
import { reps } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import '../../components/copyable.js';
import '../../components/dialog.js';
import '../../components/empty.js';
import '../../components/problem.js';
import '../../components/refusal.js';
import '../../components/skeleton.js';
import './event-types.js';
import { part } from './part.js';
import './webhook.js';

/** Who is told of nudges and customers by HTTP: the company's, other systems' and the reps' own. */
class Webhooks extends LitElement {
  static properties = {
    items: { state: true },
    people: { state: true },
    problem: { state: true },
    refusal: { state: true },
    made: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask() {
    try {
      this.people = await reps().catch(() => new Map());
      this.items = (await get('/api/webhooks')).items;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  open() {
    Object.assign(this, { refusal: null, made: null });
    this.renderRoot.querySelector('th-dialog').show();
  }

  async add(event) {
    event.preventDefault();
    const { url, name } = Object.fromEntries(new FormData(event.target));
    const eventTypes = this.renderRoot.querySelector('th-event-types').value;
    try {
      this.made = (await post('/api/webhooks', { url, eventTypes, ...(name ? { name } : {}) })).body;
      await this.ask();
    } catch (problem) {
      this.refusal = problem;
    }
  }

  render() {
    return html`
      <div class="row spread head">
        <h1>${t('set-up.webhooks')}</h1>
        <button class="button" @click=${this.open}>${t('set-up.webhooks.add')}</button>
      </div>
      <p class="soft">${t('set-up.webhooks.long')}</p>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.list()}
      <th-dialog heading=${t('set-up.webhooks.add')}>${this.made ? this.madeNow() : this.form()}</th-dialog>
    `;
  }

  list() {
    if (!this.items) return html`<th-skeleton></th-skeleton>`;
    if (!this.items.length) return html`<th-empty heading=${t('set-up.webhooks.none')} text=${t('set-up.webhooks.none.text')}></th-empty>`;
    return this.items.map((webhook) => html`<th-webhook .webhook=${webhook} .people=${this.people} @changed=${() => this.ask()}></th-webhook>`);
  }

  form() {
    const error = this.refusal?.errorAt('/url');
    return html`<form class="stack" @submit=${this.add}>
      <label class="field"><span class="label">${t('set-up.webhooks.url')}</span>
        <input name="url" type="url" required placeholder="https://" aria-invalid=${error ? 'true' : 'false'} />
        ${error ? html`<span class="error">${error}</span>` : nothing}</label>
      <label class="field"><span class="label">${t('set-up.webhooks.name')}</span><input name="name" maxlength="100" /></label>
      <th-event-types .value=${['*']}></th-event-types>
      <th-refusal .problem=${this.refusal} .shown=${['/url']}></th-refusal>
      <div class="row"><button class="button primary">${t('set-up.webhooks.add')}</button></div>
    </form>`;
  }

  madeNow() {
    return html`<div class="stack">
      <p>${t('set-up.webhooks.made')}</p>
      <th-copyable once label=${t('set-up.webhooks.secret')} .value=${this.made.secret}></th-copyable>
    </div>`;
  }

  static styles = [shared, part];
}

customElements.define('th-set-up-webhooks', Webhooks);
