import { LitElement, html, nothing } from 'lit';
import { readCsv } from '../../lib/csv.js';
import { timeZone } from '../../lib/format.js';
import { guessFields, guessStyle } from '../../lib/import/guess.js';
import { sendRows } from '../../lib/import/send.js';
import { reps } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import './import-columns.js';
import './import-drop.js';
import './import-preview.js';
import './import-result.js';
import { part } from './part.js';

/** Customers from a file: dropped, its columns understood, looked at, sent; what was refused is said with its reason. */
class Import extends LitElement {
  static properties = {
    first: { type: Boolean },
    file: { state: true },
    plan: { state: true },
    sum: { state: true },
    problem: { state: true },
    running: { state: true },
  };

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sending?.abort();
  }

  async take(file) {
    try {
      const table = await readCsv(file);
      if (!table.rows.length) return toast(t('set-up.import.empty'), { tone: 'bad' });
      const fields = guessFields(table);
      const people = await reps().catch(() => new Map());
      this.file = { name: file.name, ...table };
      this.plan = { fields, style: guessStyle(table, fields), timeZone: timeZone(), segment: '', owner: '', system: 'import', people };
      Object.assign(this, { sum: null, problem: null });
    } catch (failure) {
      console.error(failure);
      toast(t('set-up.import.unreadable'), { tone: 'bad' });
    }
  }

  async send() {
    this.sending = new AbortController();
    Object.assign(this, { problem: null, running: true });
    try {
      this.sum = await sendRows(this.file.rows, this.plan, {
        told: (sum) => (this.sum = sum),
        signal: this.sending.signal,
        from: this.sum,
      });
    } catch (problem) {
      if (problem.name !== 'AbortError') this.problem = problem;
    }
    this.running = false;
  }

  again() {
    Object.assign(this, { file: null, plan: null, sum: null, problem: null });
  }

  render() {
    return html`
      <h1>${t(this.first ? 'set-up.import.first' : 'set-up.import')}</h1>
      ${this.file ? nothing : html`<p class="soft">${t(this.first ? 'set-up.import.first.text' : 'set-up.import.long')}</p>`}
      ${this.step()}
    `;
  }

  step() {
    if (!this.file) return html`<th-import-drop @file=${(event) => this.take(event.detail)}></th-import-drop>`;
    if (this.sum || this.running || this.problem) return this.result();
    return html`
      <p class="row spread">
        <span>${t('set-up.import.file', { name: this.file.name, n: this.file.rows.length })}</span>
        <button class="button quiet" @click=${this.again}>${t('set-up.import.other')}</button>
      </p>
      <th-import-columns .file=${this.file} .plan=${this.plan} @plan=${(event) => (this.plan = event.detail)}></th-import-columns>
      <th-import-preview .file=${this.file} .plan=${this.plan} @send=${this.send}></th-import-preview>
    `;
  }

  result() {
    return html`<th-import-result
      .file=${this.file}
      .sum=${this.sum ?? { done: 0, created: 0, updated: 0, unchanged: 0, refused: [] }}
      .running=${this.running}
      .problem=${this.problem}
      @stop=${() => this.sending.abort()}
      @resume=${this.send}
      @mend=${() => Object.assign(this, { sum: null, problem: null })}
      @again=${this.again}
    ></th-import-result>`;
  }

  static styles = [shared, part];
}

customElements.define('th-set-up-import', Import);
