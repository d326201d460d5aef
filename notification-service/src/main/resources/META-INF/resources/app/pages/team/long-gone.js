import { LitElement, css, html, nothing } from 'lit';
import { get } from '../../lib/api.js';
import { relative } from '../../lib/format.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import '../../components/problem.js';
import '../../components/skeleton.js';

/** Who has been out of sight for long: looked through once a week. */
class LongGone extends LitElement {
  static properties = { people: { attribute: false }, page: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask(cursor = null) {
    try {
      const found = await get(`/api/nudges/long-gone${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
      this.page = cursor ? { ...found, items: [...this.page.items, ...found.items] } : found;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${t('team.longGone')}</h2>
      <p class="soft small">${t('team.longGone.text')}</p>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.body()}
    </section>`;
  }

  body() {
    if (!this.page) return html`<th-skeleton></th-skeleton>`;
    if (!this.page.items.length) return html`<p class="card soft">${t('team.longGone.none')}</p>`;
    return html`<ul>${this.page.items.map((item) => this.row(item))}</ul>
      ${this.page.next ? html`<button class="button" @click=${() => this.ask(this.page.next)}>${t('more')}</button>` : nothing}`;
  }

  row({ customer, owner, since }) {
    return html`<li>
      <div>
        <a href="/customers/${customer.id}">${customer.name}</a>
        <p class="faint small">${owner?.name ?? t('team.orphan')}</p>
      </div>
      <span class="small numbers">${relative(since)}</span>
    </li>`;
  }

  static styles = [
    shared,
    css`
      h2 + p {
        margin: var(--space-1) 0 var(--space-3);
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        min-height: 3.5rem;
        padding: var(--space-2) 0;
        border-top: var(--hairline);
      }
      ul + .button {
        margin-top: var(--space-3);
      }
    `,
  ];
}

customElements.define('th-long-gone', LongGone);
