import { LitElement, css, html, nothing } from 'lit';
import { get, put, read } from '../../lib/api.js';
import { changedMeanwhile } from '../../lib/conflict.js';
import { number, percent } from '../../lib/format.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import '../../components/meanwhile.js';
import '../../components/problem.js';
import '../../components/refusal.js';
import '../../components/skeleton.js';

/**
 * A small list that is edited row by row: kinds, policies.
 *
 * path: where it lives; key: the member that names an item; columns: [{name, label, kind: number | percent | boolean, min,
 * max}]; title(item): its face; beside(item): what stands at the end of its row; fresh: the values of a new item.
 */
class Catalogue extends LitElement {
  static properties = {
    path: {},
    key: {},
    columns: { attribute: false },
    face: { attribute: false },
    beside: { attribute: false },
    fresh: { attribute: false },
    items: { state: true },
    edited: { state: true },
    problem: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask() {
    try {
      this.items = (await get(this.path)).items;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  /** Edits what stands now, not what was listed a while ago. */
  async edit(item) {
    try {
      const { body, etag } = await read(`${this.path}/${encodeURIComponent(item[this.key])}`);
      this.edited = { id: item[this.key], before: body, values: { ...body }, etag };
      await this.updateComplete;
      this.renderRoot.querySelector('form input')?.focus();
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
  }

  async add() {
    this.edited = { id: null, before: null, values: { ...this.fresh, [this.key]: '' } };
    await this.updateComplete;
    this.renderRoot.querySelector('form input')?.focus();
  }

  async save(event) {
    event?.preventDefault();
    const { id, values, etag } = this.edited;
    const { [this.key]: name, version, ...body } = values;
    try {
      await put(`${this.path}/${encodeURIComponent(id ?? name)}`, body, { ifMatch: id ? etag : undefined });
      toast(t('set-up.saved'));
      this.edited = null;
      await this.ask();
    } catch (problem) {
      if (problem.status === 412 && id) await this.compare();
      else this.edited = { ...this.edited, problem, meanwhile: null };
    }
  }

  async compare() {
    const { body: now, etag } = await read(`${this.path}/${encodeURIComponent(this.edited.id)}`);
    const changed = changedMeanwhile(this.edited.before, now, this.columns.map(({ name }) => name));
    const meanwhile = changed.map(({ member, value }) => {
      const column = this.columns.find(({ name }) => name === member);
      return { label: column.label, text: shown(column, value) };
    });
    this.edited = { ...this.edited, now, etag, meanwhile, problem: null };
  }

  takeTheirs() {
    const { now } = this.edited;
    this.edited = { ...this.edited, before: now, values: { ...now }, meanwhile: null };
  }

  set(name, value) {
    this.edited = { ...this.edited, values: { ...this.edited.values, [name]: value } };
  }

  render() {
    if (this.problem) return html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>`;
    if (!this.items) return html`<th-skeleton lines="8"></th-skeleton>`;
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t('set-up.name')}</th>
            ${this.columns.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
            ${this.beside ? html`<th scope="col" class="wide"><span class="unseen">${t('set-up.customers')}</span></th>` : nothing}
            <th scope="col"><span class="unseen">${t('set-up.edit')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${this.items.map((item) => (this.edited?.id === item[this.key] ? this.form() : this.row(item)))}
          ${this.edited && !this.edited.id ? this.form() : nothing}
        </tbody>
      </table>
      <button class="button" ?disabled=${Boolean(this.edited)} @click=${this.add}>${t('set-up.add')}</button>
    `;
  }

  row(item) {
    return html`<tr>
      <th scope="row">${this.face(item)}</th>
      ${this.columns.map((column) => html`<td class="number numbers">${shown(column, item[column.name])}</td>`)}
      ${this.beside ? html`<td class="wide">${this.beside(item)}</td>` : nothing}
      <td class="number">
        <button class="button quiet" aria-label=${t('set-up.edit.one', { name: item[this.key] })} @click=${() => this.edit(item)}>
          ${t('set-up.edit')}
        </button>
      </td>
    </tr>`;
  }

  form() {
    const { id, values, problem, meanwhile } = this.edited;
    return html`<tr class="form">
      <td colspan=${this.columns.length + (this.beside ? 3 : 2)}>
        <form @submit=${this.save}>
          ${id
            ? html`<strong>${this.face(values)}</strong>`
            : html`<label class="field"><span class="label">${t('set-up.name')}</span>
                <input required autocapitalize="off" .value=${values[this.key]} @input=${(e) => this.set(this.key, e.target.value)} />
                <span class="hint">${t(`set-up.${this.key}.hint`)}</span></label>`}
          ${this.columns.map((column) => this.input(column, values[column.name]))}
          <div class="row">
            <button class="button primary">${t('save')}</button>
            <button type="button" class="button" @click=${() => (this.edited = null)}>${t('cancel')}</button>
          </div>
        </form>
        <th-refusal .problem=${problem}></th-refusal>
        <th-meanwhile .lines=${meanwhile} @theirs=${this.takeTheirs} @mine=${() => this.save()}></th-meanwhile>
      </td>
    </tr>`;
  }

  input(column, value) {
    if (column.kind === 'boolean') {
      return html`<label class="row check"><input type="checkbox" .checked=${Boolean(value)} @change=${(e) => this.set(column.name, e.target.checked)} />
        ${column.label}</label>`;
    }
    const scale = column.kind === 'percent' ? 100 : 1;
    return html`<label class="field short"><span class="label">${column.label}${column.kind === 'percent' ? ' (%)' : ''}</span>
      <input
        type="number"
        required
        min=${column.min}
        max=${column.max}
        step=${column.step ?? 1}
        .value=${String(Math.round(value * scale * 100) / 100)}
        @input=${(e) => this.set(column.name, Math.round(e.target.valueAsNumber * 100) / (100 * scale))}
      /></label>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--space-4);
      }
      tbody th {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        border-top: var(--hairline);
        color: var(--ink);
      }
      thead th:first-child {
        padding-inline-start: 0;
      }
      td {
        padding-block: var(--space-1);
      }
      .under {
        display: block;
        color: var(--ink-faint);
        font-weight: 400;
      }
      .number {
        text-align: end;
      }
      .form td {
        padding: var(--space-4) 0;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3) var(--space-4);
      }
      form strong {
        align-self: center;
        min-width: 9rem;
      }
      .short input {
        width: 7rem;
      }
      .check {
        min-height: var(--control);
        font-size: var(--text-s);
      }
      th-refusal,
      th-meanwhile {
        display: block;
        margin-top: var(--space-3);
      }
      @media (max-width: 40rem) {
        .wide {
          display: none;
        }
        th,
        td {
          padding-inline: var(--space-1);
        }
        .button.quiet {
          padding: 0 var(--space-1);
        }
      }
    `,
  ];
}

function shown({ kind }, value) {
  if (kind === 'boolean') return value ? t('set-up.yes') : '–';
  return kind === 'percent' ? percent(value) : number(value);
}

customElements.define('th-catalogue', Catalogue);
