import { LitElement, css, html, nothing } from 'lit';
import { toCsv } from '../../lib/csv.js';
import { number } from '../../lib/format.js';
import { shared } from '../../lib/styles.js';
import { t, tOr } from '../../lib/texts.js';
import '../../components/problem.js';
import { faultInWords } from './import-preview.js';

const SHOWN = 100;

/** How far it is, then what came of it. Tells `stop`, `resume`, `mend` (back to the columns) and `again` (another file). */
class ImportResult extends LitElement {
  static properties = {
    file: { attribute: false },
    sum: { attribute: false },
    running: { type: Boolean },
    problem: { attribute: false },
  };

  tell(name) {
    return () => this.dispatchEvent(new Event(name));
  }

  async save() {
    const rows = this.sum.refused.map((one) => [...one.cells, why(one).join(' ')]);
    const text = await toCsv([[...this.file.header, t('set-up.import.why')], ...rows]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
    link.download = 'refused.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  render() {
    const { sum, file, running, problem } = this;
    const all = file.rows.length;
    const stopped = !running && !problem && sum.done < all;
    return html`
      <label class="field">
        <span class="label" role="status">${t(running ? 'set-up.import.sending' : 'set-up.import.sent', { done: sum.done, all })}</span>
        <progress max=${all} .value=${sum.done}></progress>
      </label>
      <dl>${['created', 'updated', 'unchanged'].map((kind) => this.count(kind, sum[kind]))}${this.count('refused', sum.refused.length)}</dl>
      ${problem ? html`<th-problem .problem=${problem}></th-problem>` : nothing}
      <p class="row">
        ${running ? html`<button class="button" @click=${this.tell('stop')}>${t('set-up.import.stop')}</button>` : nothing}
        ${problem || stopped ? html`<button class="button primary" @click=${this.tell('resume')}>${t('set-up.import.resume')}</button>` : nothing}
        ${running ? nothing : this.next()}
      </p>
      ${sum.refused.length ? this.refused() : nothing}
    `;
  }

  next() {
    return html`
      <a class="button" href="/sky">${t('nav.sky')}</a>
      <a class="button" href="/find">${t('nav.find')}</a>
      <button class="button quiet" @click=${this.tell('again')}>${t('set-up.import.other')}</button>
    `;
  }

  count(kind, n) {
    return html`<div class=${kind}><dt class="small soft">${t(`set-up.import.${kind}`)}</dt><dd class="display numbers">${number(n)}</dd></div>`;
  }

  refused() {
    const { refused } = this.sum;
    return html`<section>
      <div class="row spread">
        <h2>${t('set-up.import.refusedRows')}</h2>
        <span class="row">
          ${this.running ? nothing : html`<button class="button" @click=${this.tell('mend')}>${t('set-up.import.mend')}</button>`}
          <button class="button" @click=${this.save}>${t('set-up.import.save')}</button>
        </span>
      </div>
      <ul>
        ${refused.slice(0, SHOWN).map(
          (one) => html`<li>
            <span class="faint small numbers">${t('set-up.import.row', { n: one.row + 2 })}</span>
            <div>
              <strong>${one.cells.filter(Boolean).slice(0, 3).join(' · ')}</strong>
              ${why(one).map((text) => html`<p class="small bad">${text}</p>`)}
            </div>
          </li>`,
        )}
      </ul>
      ${refused.length > SHOWN ? html`<p class="small soft">${t('set-up.import.more', { n: refused.length - SHOWN })}</p>` : nothing}
    </section>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      progress {
        width: 100%;
        height: 0.75rem;
        border: 0;
        border-radius: var(--radius-full);
        overflow: hidden;
        background: var(--line);
        appearance: none;
      }
      progress::-webkit-progress-bar {
        background: var(--line);
      }
      progress::-webkit-progress-value {
        background: var(--in-sight-light);
        transition: width var(--calm);
      }
      progress::-moz-progress-bar {
        background: var(--in-sight-light);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-7);
      }
      .refused dd {
        color: var(--out-of-sight);
      }
      li {
        display: grid;
        grid-template-columns: 5rem minmax(0, 1fr);
        gap: var(--space-3);
        padding: var(--space-3) 0;
        border-top: var(--hairline);
        overflow-wrap: anywhere;
      }
      section {
        display: grid;
        gap: var(--space-3);
      }
      .bad {
        color: var(--out-of-sight);
      }
    `,
  ];
}

/** The reasons, as sentences. */
function why({ faults, problem }) {
  if (faults) return faults.map(faultInWords);
  const errors = problem.errors ?? [];
  return errors.length ? errors.map(({ pointer, detail }) => `${columnOf(pointer)}: ${detail}`) : [problem.detail ?? problem.title];
}

/** A row has one contact, so a pointer such as /contacts/0/emails/1/address names a column. */
function columnOf(pointer) {
  const parts = pointer.split('/').filter((part) => part && !/^\d+$/.test(part));
  const [member, within] = parts;
  const field = member === 'contacts' ? ({ emails: 'email', phones: 'phone', name: 'contact' }[within] ?? within) : { externalIds: 'externalId' }[member] ?? member;
  return tOr(`set-up.field.${field}`, parts.join(' '));
}

customElements.define('th-import-result', ImportResult);
