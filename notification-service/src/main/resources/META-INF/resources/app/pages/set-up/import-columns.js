import { LitElement, css, html, nothing } from 'lit';
import { FIELDS } from '../../lib/import/guess.js';
import { present } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';

const SEVERAL = ['', 'email', 'phone'];
const STYLES = { iso: '2026-12-31 · 1234.56', us: '12/31/2026 · 1,234.56', uk: '31/12/2026 · 1,234.56', de: '31.12.2026 · 1.234,56' };
const ZONES = Intl.supportedValuesOf?.('timeZone') ?? [];

/** What each column becomes, and what holds for the whole file. Tells `plan` whenever it is changed. */
class ImportColumns extends LitElement {
  static properties = { file: { attribute: false }, plan: { attribute: false } };

  change(wish) {
    this.dispatchEvent(new CustomEvent('plan', { detail: { ...this.plan, ...wish } }));
  }

  /** A field that another column had moves here. */
  setField(column, field) {
    const fields = this.plan.fields.map((other, i) => (i === column ? field : !SEVERAL.includes(field) && other === field ? '' : other));
    this.change({ fields });
  }

  render() {
    const { plan } = this;
    return html`
      <section aria-labelledby="columns">
        <h2 id="columns">${t('set-up.import.columns')}</h2>
        <ul>${this.file.header.map((name, i) => this.column(name, i))}</ul>
      </section>
      <section aria-labelledby="whole">
        <h2 id="whole">${t('set-up.import.whole')}</h2>
        <div class="options">
          ${this.choice('style', plan.style, STYLES)}
          <label class="field"><span class="label">${t('set-up.import.timeZone')}</span>
            <input list="zones" required .value=${plan.timeZone} @change=${(e) => ZONES.includes(e.target.value) && this.change({ timeZone: e.target.value })} />
            <datalist id="zones">${ZONES.map((zone) => html`<option value=${zone}></option>`)}</datalist></label>
          ${this.choice('segment', plan.segment, {
            '': t('set-up.import.segment.guess'),
            residential: t('segment.residential'),
            commercial: t('segment.commercial'),
          })}
          ${this.choice('owner', plan.owner, {
            '': t('set-up.import.owner.nobody'),
            ...Object.fromEntries(present(plan.people).map(({ id, name }) => [id, name])),
          })}
        </div>
        ${plan.fields.includes('externalId') ? nothing : html`<p class="small soft">${t('set-up.import.noId')}</p>`}
      </section>
    `;
  }

  column(name, i) {
    const samples = [...new Set(this.file.rows.map((row) => row[i]).filter(Boolean))].slice(0, 3);
    return html`<li class=${this.plan.fields[i] ? '' : 'out'}>
      <div>
        <strong>${name || t('set-up.import.column', { n: i + 1 })}</strong>
        <p class="faint small">${samples.join(' · ') || t('set-up.import.blank')}</p>
      </div>
      <span class="arrow" aria-hidden="true">→</span>
      <select aria-label=${t('set-up.import.becomes', { name })} @change=${(event) => this.setField(i, event.target.value)}>
        <option value="">${t('set-up.import.leaveOut')}</option>
        ${FIELDS.map((field) => html`<option value=${field} .selected=${this.plan.fields[i] === field}>${t(`set-up.field.${field}`)}</option>`)}
      </select>
    </li>`;
  }

  choice(name, value, options) {
    return html`<label class="field"><span class="label">${t(`set-up.import.${name}`)}</span>
      <select @change=${(event) => this.change({ [name]: event.target.value })}>
        ${Object.entries(options).map(([key, label]) => html`<option value=${key} .selected=${key === value}>${label}</option>`)}
      </select></label>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-6);
      }
      section {
        display: grid;
        gap: var(--space-3);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(9rem, 16rem);
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) 0;
        border-top: var(--hairline);
      }
      li p {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: auto minmax(0, 1fr);
        }
        li > div {
          grid-column: 1 / -1;
        }
      }
      .arrow {
        color: var(--ink-faint);
      }
      .out strong,
      .out select {
        color: var(--ink-faint);
        font-weight: 400;
      }
      .options {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
        gap: var(--space-4);
      }
    `,
  ];
}

customElements.define('th-import-columns', ImportColumns);
