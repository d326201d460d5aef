import { LitElement, css, html, nothing } from 'lit';
import { call, get, patch, post, read, remove } from '../../lib/api.js';
import { dateTime, relative } from '../../lib/format.js';
import { shared } from '../../lib/styles.js';
import { sure } from '../../lib/sure.js';
import { t } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import '../../components/copyable.js';
import '../../components/refusal.js';
import '../../components/skeleton.js';
import './item-outcomes.js';

/** One adapter: its address, what it makes of a payload, what came lately. Tells `changed`. */
class Adapter extends LitElement {
  static properties = {
    adapter: { attribute: false },
    detail: { state: true },
    deliveries: { state: true },
    tried: { state: true },
    problem: { state: true },
  };

  async unfold(event) {
    if (!event.target.open || this.detail) return;
    try {
      const { body, etag } = await read(`/api/adapters/${this.adapter.id}`);
      this.detail = { ...body, etag };
      this.deliveries = await get(`/api/adapters/${this.adapter.id}/deliveries`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  async change(wish) {
    try {
      const { body, etag } = await patch(`/api/adapters/${this.adapter.id}`, wish, { ifMatch: this.detail.etag });
      this.detail = { ...body, etag };
      this.problem = null;
      toast(t('set-up.saved'));
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 412) Object.assign(this, { detail: null, deliveries: null });
    }
  }

  saveMapping(event) {
    event.preventDefault();
    const text = new FormData(event.target).get('mapping').trim();
    try {
      this.change({ mapping: text ? JSON.parse(text) : null });
    } catch (failure) {
      toast(t('set-up.adapters.noJson', { why: failure.message }), { tone: 'bad' });
    }
  }

  /** A form is sent as a form, all else as JSON. */
  async attempt(event) {
    event.preventDefault();
    const text = new FormData(event.target).get('payload').trim();
    const type = /^[[{]/.test(text) ? 'application/json' : 'application/x-www-form-urlencoded';
    try {
      this.tried = { items: (await call('POST', `/api/adapters/${this.adapter.id}/try`, text, { type, raw: true })).body.items };
    } catch (problem) {
      this.tried = { problem };
    }
  }

  async replay(delivery) {
    try {
      const { body } = await post(`/api/adapters/${this.adapter.id}/deliveries/${delivery.id}/replay`);
      this.deliveries = { ...this.deliveries, items: this.deliveries.items.map((one) => (one.id === body.id ? body : one)) };
      toast(t('set-up.adapters.replayed'));
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
  }

  async remove() {
    if (!(await sure(t('set-up.adapters.remove.sure', { name: this.adapter.name }), t('set-up.remove')))) return;
    try {
      await remove(`/api/adapters/${this.adapter.id}`);
      this.dispatchEvent(new Event('changed'));
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const { name, kind, enabled, lastRefused } = this.adapter;
    return html`<details class="card" @toggle=${this.unfold}>
      <summary class="row spread">
        <h2>${name} <span class="faint small">${t(`set-up.adapter.${kind}`)}</span></h2>
        <span class="small ${enabled ? 'good' : 'faint'}">${t(enabled ? 'set-up.on' : 'set-up.off')}</span>
      </summary>
      ${lastRefused ? html`<p class="small bad">${t('set-up.adapters.lastRefused', { when: relative(lastRefused.at), why: lastRefused.because })}</p>` : nothing}
      <th-refusal .problem=${this.problem}></th-refusal>
      ${this.detail ? this.body() : html`<th-skeleton></th-skeleton>`}
    </details>`;
  }

  body() {
    const { url, enabled, hasSecret, mapping } = this.detail;
    return html`<div class="stack">
      <th-copyable label=${t('set-up.adapters.url')} .value=${url}></th-copyable>
      ${hasSecret ? nothing : html`<p class="small bad">${t('set-up.adapters.noSecret')}</p>`}
      <details>
        <summary>${t('set-up.adapters.mapping')}</summary>
        <form class="stack" @submit=${this.saveMapping}>
          <textarea name="mapping" spellcheck="false" rows="10" aria-label=${t('set-up.adapters.mapping')} .value=${mapping ? JSON.stringify(mapping, null, 2) : ''}></textarea>
          <div class="row"><button class="button">${t('save')}</button></div>
        </form>
      </details>
      <details>
        <summary>${t('set-up.adapters.try')}</summary>
        <form class="stack" @submit=${this.attempt}>
          <textarea name="payload" required spellcheck="false" rows="6" aria-label=${t('set-up.adapters.payload')} placeholder='{"call": {"id": "C-4711", "state": "answered"}}'></textarea>
          <div class="row"><button class="button">${t('set-up.adapters.try')}</button></div>
          <th-refusal .problem=${this.tried?.problem}></th-refusal>
          ${this.tried?.items ? html`<th-item-outcomes .items=${this.tried.items}></th-item-outcomes>` : nothing}
        </form>
      </details>
      ${this.lately()}
      <div class="row">
        <button class="button" @click=${() => this.change({ enabled: !enabled })}>${t(enabled ? 'set-up.turnOff' : 'set-up.turnOn')}</button>
        <button class="button danger" @click=${this.remove}>${t('set-up.remove')}</button>
      </div>
    </div>`;
  }

  lately() {
    const items = this.deliveries?.items;
    if (!items) return nothing;
    return html`<section>
      <h3>${t('set-up.adapters.lately')}</h3>
      ${items.length ? nothing : html`<p class="faint small">${t('set-up.adapters.nothing')}</p>`}
      <ul>
        ${items.map(
          (delivery) => html`<li>
            <div class="row spread">
              <span class="small">${dateTime(delivery.at)} · ${this.counts(delivery)}</span>
              <button class="button quiet" @click=${() => this.replay(delivery)}>${t('set-up.adapters.replay')}</button>
            </div>
            <th-item-outcomes .items=${delivery.items}></th-item-outcomes>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  counts({ counts, finishedAt }) {
    const words = Object.entries(counts).map(([outcome, n]) => `${n} ${t(`set-up.outcome.${outcome}`)}`);
    return [...words, finishedAt ? null : t('set-up.adapters.unfinished')].filter(Boolean).join(', ');
  }

  static styles = [
    shared,
    css`
      /* What a browser puts around the content does not pass on how boxes are measured. */
      details > * {
        box-sizing: border-box;
      }
      summary {
        cursor: pointer;
      }
      summary h2 {
        font: 600 var(--text-m) / 1.5 var(--sans);
      }
      details details > summary {
        font-size: var(--text-s);
        font-weight: 600;
      }
      details details[open] > summary,
      .card > * + * {
        margin-top: var(--space-3);
      }
      textarea {
        font-family: ui-monospace, monospace;
        font-size: var(--text-s);
      }
      li {
        padding: var(--space-2) 0;
        border-top: var(--hairline);
      }
      h3 {
        margin-bottom: var(--space-2);
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--out-of-sight);
      }
    `,
  ];
}

customElements.define('th-adapter', Adapter);
