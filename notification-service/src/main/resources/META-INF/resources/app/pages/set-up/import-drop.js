import { LitElement, css, html } from 'lit';
import { toCsv } from '../../lib/csv.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';

const EXAMPLE = [
  ['Customer no', 'Company', 'Contact', 'E-mail', 'Phone', 'Type', 'Since', 'Yearly sales', 'Owner'],
  ['4711', 'Analytical Engines', 'Ada Lovelace', 'ada@example.com', '+44 20 7946 0000', 'commercial', '2024-05-01', '60000', ''],
  ['4712', 'Byron family', 'George Byron', 'george@example.com', '', 'residential', '2025-11-20', '', ''],
];

/** Where a file is dropped or chosen; tells `file`. */
class ImportDrop extends LitElement {
  static properties = { over: { state: true } };

  take(files) {
    if (files?.[0]) this.dispatchEvent(new CustomEvent('file', { detail: files[0] }));
  }

  dropped(event) {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer.files);
  }

  hover(event, over) {
    event.preventDefault();
    this.over = over;
  }

  async example() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', await toCsv(EXAMPLE)], { type: 'text/csv' }));
    link.download = 'customers.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  render() {
    return html`
      <label
        class=${this.over ? 'over' : ''}
        @dragover=${(event) => this.hover(event, true)}
        @dragleave=${(event) => this.hover(event, false)}
        @drop=${this.dropped}
      >
        <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M14 6h14l8 8v28H14zM28 6v8h8M25 20v14M19.500 28.500 25 34l5.500-5.500" /></svg>
        <strong>${t('set-up.import.drop')}</strong>
        <span class="soft small">${t('set-up.import.drop.text')}</span>
        <span class="button primary">${t('set-up.import.choose')}</span>
        <input type="file" accept=".csv,.tsv,.txt,text/csv" @change=${(event) => this.take(event.target.files)} />
      </label>
      <p class="small soft">${t('set-up.import.none')}
        <button class="link" @click=${this.example}>${t('set-up.import.example')}</button></p>
    `;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      label {
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        padding: var(--space-7) var(--space-4);
        border: 2px dashed var(--line-strong);
        border-radius: var(--radius-l);
        background: var(--surface);
        text-align: center;
        cursor: pointer;
        transition: border-color var(--quick), background var(--quick);
      }
      label:hover,
      .over {
        border-color: var(--accent);
        background: var(--in-sight-wash);
      }
      label:focus-within {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      label strong {
        font: 500 var(--text-xl) / var(--leading-tight) var(--serif);
      }
      label .button {
        margin-top: var(--space-3);
      }
      svg {
        width: 3rem;
        height: 3rem;
        fill: none;
        stroke: var(--accent);
        stroke-width: 2;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
      .link {
        padding: 0;
        border: 0;
        background: none;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    `,
  ];
}

customElements.define('th-import-drop', ImportDrop);
