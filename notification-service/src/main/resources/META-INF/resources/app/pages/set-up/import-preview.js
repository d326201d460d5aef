import { LitElement, css, html } from 'lit';
import { date, number } from '../../lib/format.js';
import { draftOf } from '../../lib/import/drafts.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';

const SHOWN = 6;
const LOOKED_AT = 5000;

/** The first rows as the customers that they would become, and how many of all cannot be read. Tells `send`. */
class ImportPreview extends LitElement {
  static properties = { file: { attribute: false }, plan: { attribute: false }, drafts: { state: true }, faulty: { state: true } };

  willUpdate(changed) {
    if (changed.has('plan')) this.read();
  }

  async read() {
    const { plan, file } = this;
    const drafts = await Promise.all(file.rows.slice(0, LOOKED_AT).map((row) => draftOf(row, plan)));
    if (plan !== this.plan) return;
    this.faulty = drafts.filter(({ faults }) => faults.length).length;
    this.drafts = drafts.slice(0, SHOWN);
  }

  render() {
    const n = this.file.rows.length;
    return html`<section aria-labelledby="preview">
      <h2 id="preview">${t('set-up.import.preview')}</h2>
      <div class="cards">${this.drafts?.map(({ draft, faults }) => this.card(draft, faults)) ?? ''}</div>
      <p class="row">
        <button class="button primary" ?disabled=${!this.drafts || this.faulty === n} @click=${() => this.dispatchEvent(new Event('send'))}>
          ${t('set-up.import.send', { n: n - (this.faulty ?? 0) })}
        </button>
        <span class="small soft" role="status">${this.faulty ? t('set-up.import.faulty', { n: this.faulty }) : ''}</span>
      </p>
    </section>`;
  }

  card(draft, faults) {
    const [contact] = draft.contacts ?? [];
    const facts = [
      draft.since ? t('set-up.import.since', { when: date(draft.since) }) : null,
      draft.yearlySales === undefined ? null : t('set-up.import.sales', { sales: number(draft.yearlySales) }),
      draft.owner ? this.plan.people.get(draft.owner.id)?.name : t('set-up.import.orphan'),
      this.plan.fields.includes('externalId') ? Object.values(draft.externalIds)[0] : null,
    ];
    const ways = [...(contact?.emails ?? []).map(({ address }) => address), ...(contact?.phones ?? []).map((phone) => phone.number)];
    return html`<article class="card">
      <p class="eyebrow">${t(`segment.${draft.segment}`)}${draft.stage ? `, ${t(`stage.${draft.stage}`)}` : ''}</p>
      <h3>${draft.name ?? '–'}</h3>
      ${contact ? html`<p class="small">${[contact.name, contact.role].filter(Boolean).join(', ')}</p>` : ''}
      <p class="small soft">${ways.join(' · ')}</p>
      <p class="small faint">${facts.filter(Boolean).join(' · ')}</p>
      ${faults.map((fault) => html`<p class="small bad">${faultInWords(fault)}</p>`)}
    </article>`;
  }

  static styles = [
    shared,
    css`
      section {
        display: grid;
        gap: var(--space-3);
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
        gap: var(--space-3);
      }
      .card {
        display: grid;
        align-content: start;
        gap: var(--space-1);
        padding: var(--space-4);
        overflow-wrap: anywhere;
      }
      .bad {
        color: var(--out-of-sight);
      }
    `,
  ];
}

/** Why a row is not sent. */
export function faultInWords({ field, cell }) {
  if (field === 'owner') return t('set-up.import.fault.owner', { cell });
  const name = t(`set-up.field.${field}`);
  return cell ? t('set-up.import.fault', { field: name, cell }) : t('set-up.import.fault.blank', { field: name });
}

customElements.define('th-import-preview', ImportPreview);
