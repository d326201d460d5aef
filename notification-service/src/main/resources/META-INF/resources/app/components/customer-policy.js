import { LitElement, css, html } from 'lit';
import { edit } from '../lib/customer-edit.js';
import { number } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { inWords, t, tOr } from '../lib/texts.js';
import './customer-fact.js';

/** What a customer deserves, why, and how this year stands against it. `.shown`, `.standing`, `.policies`; tells `changed`. */
class CustomerPolicy extends LitElement {
  static properties = { shown: { attribute: false }, standing: { attribute: false }, policies: { attribute: false } };

  render() {
    const { standing } = this;
    if (!standing) return html`<p class="soft small">${t('customer.policy.none')}</p>`;
    const share = Math.min(standing.touchesThisYear / Math.max(standing.target, 1), 1);
    return html`
      <p class="count">
        <b class="numbers">${number(standing.touchesThisYear)}</b>
        <span class="soft">${t('customer.policy.ofTarget', { n: standing.target })}</span>
      </p>
      <svg class="bar" width="100%" height="6" aria-hidden="true">
        <rect class="all" width="100%" height="6" rx="3" />
        <rect class="made" width="${share * 100}%" height="6" rx="3" />
      </svg>
      <p class="small soft">${this.why()}</p>
      <th-customer-fact
        label=${t('customer.policy')}
        type="select"
        .value=${this.shown.body.policyId ?? ''}
        .options=${[
          ['', t('customer.policy.byRule')],
          ...this.policies.map(({ id, touchesAYear }) => [id, named(id, touchesAYear)]),
        ]}
        .shows=${() => this.nameNow()}
        .change=${(id, insist) => this.change(id, insist)}
      ></th-customer-fact>
    `;
  }

  nameNow() {
    const id = this.standing.policy;
    return named(id, this.policies.find((one) => one.id === id)?.touchesAYear ?? this.standing.target);
  }

  why() {
    const because = this.standing.policyBecause ?? (this.shown.body.policyId ? 'exception' : 'rule');
    const { stage, segment, yearlySales } = this.shown.body;
    return t(`customer.policy.because.${because}`, {
      stage: t(`stage.${stage}`),
      segment: t(`segment.${segment}`),
      sales: yearlySales === undefined ? t('customer.unknown') : number(yearlySales),
    });
  }

  async change(id, insist) {
    const { shown, contested, theirs } = await edit(this.shown, { policyId: id }, { insist });
    this.dispatchEvent(new CustomEvent('changed', { detail: shown }));
    return contested ? { theirs } : undefined;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      .count b {
        font: 500 var(--text-xl) / 1 var(--serif);
      }
      .all {
        fill: var(--surface-sunken);
      }
      .made {
        fill: var(--in-sight-light);
      }
    `,
  ];
}

const named = (id, n) => `${tOr(`policy.${id}`, inWords(id))} · ${t('policy.touches', { n })}`;

customElements.define('th-customer-policy', CustomerPolicy);
