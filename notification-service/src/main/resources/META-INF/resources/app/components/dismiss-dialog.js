import { LitElement, css, html } from 'lit';
import { list } from '../lib/api.js';
import { dayOf, instantOf } from '../lib/format.js';
import { dismiss, handOver } from '../lib/nudging.js';
import { shared } from '../lib/styles.js';
import { inWords, t, tOr } from '../lib/texts.js';
import './dialog.js';

const REASONS = ['resting', 'other_owner', 'other_policy', 'former', 'other_way', 'other'];
const DAY_MS = 86_400_000;

/**
 * Why nobody shall act on a nudge. Most reasons are facts about the customer, so the fact is changed: then nobody is asked
 * again for the same reason. `show(nudge)`; tells `dismissed`.
 */
class DismissDialog extends LitElement {
  static properties = { nudge: { state: true }, because: { state: true }, choices: { state: true }, problem: { state: true }, busy: { state: true } };

  async show(nudge) {
    Object.assign(this, { nudge, because: 'resting', choices: [], problem: null, busy: false });
    await this.updateComplete;
    this.renderRoot.querySelector('th-dialog').show();
  }

  render() {
    return html`<th-dialog heading=${t('dismiss.title', { name: this.nudge?.customer.name ?? '' })}>
      ${this.nudge ? this.form() : ''}
    </th-dialog>`;
  }

  form() {
    return html`<form class="stack" @submit=${this.save}>
      <fieldset>
        <legend class="unseen">${t('dismiss.why')}</legend>
        ${REASONS.map((reason) => this.reason(reason))}
      </fieldset>
      ${this.problem ? html`<p class="error" role="alert">${this.problem.message}</p>` : ''}
      <div class="row end">
        <button class="button primary" ?disabled=${this.busy}>${t(`dismiss.do.${this.because}`)}</button>
      </div>
    </form>`;
  }

  reason(reason) {
    const chosen = reason === this.because;
    return html`<div class="reason">
      <label>
        <input type="radio" name="because" value=${reason} .checked=${chosen} @change=${() => this.choose(reason)} />
        <span><b>${t(`dismiss.${reason}`)}</b><span class="small soft">${t(`dismiss.${reason}.hint`)}</span></span>
      </label>
      ${chosen ? this.fact(reason) : ''}
    </div>`;
  }

  fact(reason) {
    if (reason === 'resting') return this.restingFact();
    if (reason === 'other_owner') return this.pick('owner', t('dismiss.owner'), ({ id, name }) => [id, name]);
    if (reason === 'other_policy') return this.pick('policyId', t('dismiss.policy'), ({ id, touchesAYear }) => [id, policyText(id, touchesAYear)]);
    return '';
  }

  restingFact() {
    return html`<div class="fact">
      <label class="field">
        <span class="label">${t('dismiss.resting.until')}</span>
        <input name="until" type="date" min=${dayOf(Date.now() + DAY_MS)} />
        <span class="hint">${t('dismiss.resting.forGood')}</span>
      </label>
      <label class="field">
        <span class="label">${t('dismiss.resting.reason')}</span>
        <input name="reason" required maxlength="200" autocomplete="off" />
      </label>
    </div>`;
  }

  pick(name, label, entry) {
    const entries = this.choices.map(entry);
    return html`<div class="fact">
      <label class="field">
        <span class="label">${label}</span>
        <select name=${name} required>
          <option value="">${t('dismiss.choose')}</option>
          ${entries.map(([value, shown]) => html`<option value=${value}>${shown}</option>`)}
        </select>
      </label>
    </div>`;
  }

  async choose(reason) {
    Object.assign(this, { because: reason, problem: null, choices: [] });
    const path = { other_owner: '/api/reps', other_policy: '/api/policies' }[reason];
    if (!path) return;
    const found = await list(path).catch((problem) => ((this.problem = problem), []));
    this.choices = found.filter(({ id, departedAt }) => id !== this.nudge.rep.id && !departedAt);
  }

  async save(event) {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.target));
    Object.assign(this, { busy: true, problem: null });
    try {
      if (this.because === 'other_owner') await handOver(this.nudge, said.owner);
      else await dismiss(this.nudge, this.because, factOf(this.because, said));
      this.renderRoot.querySelector('th-dialog').close();
      this.dispatchEvent(new CustomEvent('dismissed', { detail: { nudge: this.nudge, because: this.because } }));
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }

  static styles = [
    shared,
    css`
      .reason {
        padding: var(--space-3) 0;
        border-bottom: var(--hairline);
      }
      .reason > label {
        display: flex;
        gap: var(--space-3);
        cursor: pointer;
      }
      .reason span {
        display: grid;
      }
      .fact {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
        align-items: start;
        gap: var(--space-3);
        padding: var(--space-3) 0 var(--space-1) calc(1.5rem + var(--space-3));
      }
      .end {
        justify-content: end;
      }
      .error {
        color: var(--out-of-sight);
        font-size: var(--text-s);
      }
    `,
  ];
}

const policyText = (id, n) => `${tOr(`policy.${id}`, inWords(id))} · ${t('policy.touches', { n })}`;

/** What changes of the customer. A rest is added to those there are. */
function factOf(because, { until, reason, policyId }) {
  const rest = { reason, ...(until && { until: instantOf(`${until}T00:00`) }) };
  const facts = {
    resting: ({ resting }) => ({ resting: [...(resting ?? []), rest] }),
    other_policy: { policyId },
    former: { stage: 'former' },
  };
  return facts[because] ?? null;
}

customElements.define('th-dismiss-dialog', DismissDialog);
