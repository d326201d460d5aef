import { LitElement, css, html, nothing } from 'lit';
import { get, patch, post, read, remove } from '../../lib/api.js';
import { dateTime, relative } from '../../lib/format.js';
import { shared } from '../../lib/styles.js';
import { sure } from '../../lib/sure.js';
import { t, tOr } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import '../../components/copyable.js';
import '../../components/refusal.js';
import '../../components/skeleton.js';
import './event-types.js';

/** One webhook: how it fares, what was sent, and sending it again. Tells `changed`. */
class Webhook extends LitElement {
  static properties = {
    webhook: { attribute: false },
    people: { attribute: false },
    detail: { state: true },
    deliveries: { state: true },
    secret: { state: true },
    problem: { state: true },
  };

  path = (more = '') => `/api/webhooks/${this.webhook.id}${more}`;

  async unfold(event) {
    if (event.target.open && !this.detail) await this.ask();
  }

  ask() {
    return this.tried(async () => {
      const { body, etag } = await read(this.path());
      this.detail = { ...body, etag };
      this.deliveries = await get(this.path('/deliveries'));
    });
  }

  async tried(run, done = null) {
    try {
      await run();
      this.problem = null;
      if (done) toast(done);
    } catch (problem) {
      this.problem = problem;
    }
  }

  change(wish) {
    return this.tried(async () => {
      const { body, etag } = await patch(this.path(), wish, { ifMatch: this.detail.etag });
      this.detail = { ...body, etag };
      this.dispatchEvent(new Event('changed'));
    }, t('set-up.saved'));
  }

  act(more, done) {
    return this.tried(async () => {
      await post(this.path(more));
      await this.ask();
    }, done);
  }

  rotate() {
    return this.tried(async () => {
      this.secret = (await post(this.path('/secret'))).body.secret;
    });
  }

  async remove() {
    if (!(await sure(t('set-up.webhooks.remove.sure'), t('set-up.remove')))) return;
    await this.tried(async () => {
      await remove(this.path());
      this.dispatchEvent(new Event('changed'));
    });
  }

  render() {
    const { name, url, state } = this.webhook;
    return html`<details class="card" @toggle=${this.unfold}>
      <summary class="row spread">
        <h2>${name ?? new URL(url).host} <span class="faint small">${this.whose()}</span></h2>
        <span class="small ${state}">${t(`set-up.webhook.${state}`)}</span>
      </summary>
      <th-refusal .problem=${this.problem}></th-refusal>
      ${this.detail ? this.body() : html`<th-skeleton></th-skeleton>`}
    </details>`;
  }

  whose() {
    const { clientId, repId } = this.webhook;
    return clientId ?? (repId ? this.people.get(repId)?.name : null) ?? t('set-up.webhooks.ours');
  }

  body() {
    const { enabled, url, eventTypes } = this.detail;
    return html`<div class="stack">
      <p class="small"><code>${url}</code></p>
      ${this.health()}
      <th-event-types .value=${eventTypes} @change=${(event) => this.change({ eventTypes: event.target.value })}></th-event-types>
      ${this.secret ? html`<th-copyable once label=${t('set-up.webhooks.secret')} .value=${this.secret}></th-copyable>` : nothing}
      <div class="row">
        <button class="button" ?disabled=${!enabled} @click=${() => this.act('/ping', t('set-up.webhooks.pinged'))}>${t('set-up.webhooks.ping')}</button>
        <button class="button" @click=${() => this.change({ enabled: !enabled })}>${t(enabled ? 'set-up.turnOff' : 'set-up.turnOn')}</button>
        <button class="button" @click=${this.rotate}>${t('set-up.webhooks.rotate')}</button>
        <button class="button danger" @click=${this.remove}>${t('set-up.remove')}</button>
      </div>
      ${this.lately()}
    </div>`;
  }

  health() {
    const { state, disabledBecause, lastFailure, lastSuccessAt, failingSince } = this.detail;
    const facts = [
      disabledBecause ? tOr(`set-up.webhook.because.${disabledBecause}`, disabledBecause) : null,
      state !== 'ok' && lastFailure ? t('set-up.webhooks.lastFailure', { why: lastFailure }) : null,
      failingSince ? t('set-up.webhooks.failingSince', { when: relative(failingSince) }) : null,
      lastSuccessAt ? t('set-up.webhooks.lastSuccess', { when: relative(lastSuccessAt) }) : null,
    ].filter(Boolean);
    return facts.length ? html`<p class="soft small">${facts.join(' · ')}</p>` : nothing;
  }

  lately() {
    const items = this.deliveries?.items ?? [];
    const givenUp = items.some(({ state }) => state === 'given_up');
    return html`<section>
      <div class="row spread"><h3>${t('set-up.webhooks.lately')}</h3>
        ${givenUp ? html`<button class="button quiet" @click=${() => this.act('/deliveries/replay', t('set-up.webhooks.again.all'))}>${t('set-up.webhooks.again.all')}</button>` : nothing}</div>
      ${items.length ? nothing : html`<p class="faint small">${t('set-up.webhooks.nothing')}</p>`}
      <ul>${items.map((delivery) => this.delivery(delivery))}</ul>
    </section>`;
  }

  delivery({ id, type, state, createdAt, attempts }) {
    const last = attempts?.at(-1);
    return html`<li class="row spread small">
      <span><code>${type}</code> · ${dateTime(createdAt)} · <span class=${state}>${t(`set-up.delivery.${state}`)}</span>
        <span class="faint">${last?.status ?? last?.failure ?? ''}</span></span>
      <button class="button quiet" @click=${() => this.act(`/deliveries/${id}/replay`, t('set-up.webhooks.again'))}>${t('set-up.webhooks.again')}</button>
    </li>`;
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
      .card > * + * {
        margin-top: var(--space-3);
      }
      li {
        padding: var(--space-1) 0;
        border-top: var(--hairline);
      }
      code {
        overflow-wrap: anywhere;
      }
      .ok,
      .delivered {
        color: var(--good);
      }
      .failing,
      .owed {
        color: var(--fading);
      }
      .disabled,
      .given_up {
        color: var(--out-of-sight);
      }
    `,
  ];
}

customElements.define('th-webhook', Webhook);
