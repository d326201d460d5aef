import { LitElement, css, html, nothing } from 'lit';
import { post } from '../lib/api.js';
import { date, relative } from '../lib/format.js';
import { isRep } from '../lib/me.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';
import './state.js';

/**
 * Who a customer is, whose they are and how they stand. `.customer`, `.standing` (null: nothing to see of them), `.reps`.
 * Tells `log`, and `adopted` with what is shown now.
 */
class CustomerHead extends LitElement {
  static properties = { customer: { attribute: false }, standing: { attribute: false }, reps: { attribute: false } };

  render() {
    const { name, segment, stage, owner, mergedInto } = this.customer;
    const whose = owner ? this.reps.find(({ id }) => id === owner.id)?.name : t('customer.orphan');
    return html`<header>
        <div>
          <p class="eyebrow">${[t(`segment.${segment}`), t(`stage.${stage}`), whose].filter(Boolean).join(' · ')}</p>
          <h1>${name}</h1>
          <p class="stands">${this.stands()}</p>
        </div>
        <div class="row">
          ${!owner && isRep() ? html`<button class="button" @click=${this.adopt}>${t('customer.adopt')}</button>` : nothing}
          <button class="button primary" @click=${() => this.dispatchEvent(new Event('log'))}>${t('customer.log')}</button>
        </div>
      </header>
      ${mergedInto
        ? html`<p class="card">${t('customer.merged')} <a href="/customers/${mergedInto}">${t('customer.merged.open')}</a></p>`
        : nothing}`;
  }

  stands() {
    if (!this.standing) return nothing;
    const { state, fadesAt, slipsAt } = this.standing;
    const when = state === 'in_sight' ? fadesAt : slipsAt;
    const words = when && t(`customer.stands.${state}`, { date: date(when), relative: relative(when) });
    return html`<th-state state=${state}></th-state>${words ? html`<span class="soft">${words}</span>` : nothing}`;
  }

  async adopt() {
    try {
      const adopted = await post(`/api/customers/${this.customer.id}/adopt`);
      toast(t('customer.adopted', { name: this.customer.name }));
      this.dispatchEvent(new CustomEvent('adopted', { detail: adopted }));
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
  }

  static styles = [
    shared,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--space-4);
        margin-bottom: var(--space-5);
      }
      .stands {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-1) var(--space-3);
        min-height: 1.75rem;
        margin-top: var(--space-2);
      }
      .card {
        margin-bottom: var(--space-5);
      }
    `,
  ];
}

customElements.define('th-customer-head', CustomerHead);
