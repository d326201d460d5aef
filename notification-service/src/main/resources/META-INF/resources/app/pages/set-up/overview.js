import { LitElement, css, html, nothing } from 'lit';
import { get } from '../../lib/api.js';
import { number } from '../../lib/format.js';
import { present, reps } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import '../../components/skeleton.js';
import './import.js';

/** How each part stands; before there is any customer, the import and nothing else. */
class Overview extends LitElement {
  static properties = { found: { state: true }, firstRun: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask() {
    const count = async (path) => {
      const { items, next } = await get(path);
      return { n: items.length, more: Boolean(next) };
    };
    const asked = {
      unmatched: () => count('/api/unmatched-touches'),
      reps: async () => ({ n: present(await reps()).length }),
      policies: () => count('/api/policies'),
      kinds: () => count('/api/kinds'),
      adapters: () => count('/api/adapters'),
      webhooks: () => count('/api/webhooks'),
    };
    this.firstRun = await get('/api/customers?limit=1').then(({ items }) => !items.length, () => false);
    const all = await Promise.all(Object.entries(asked).map(async ([name, ask]) => [name, await ask().catch(() => null)]));
    this.found = Object.fromEntries(all);
  }

  render() {
    if (this.firstRun === undefined) return html`<th-skeleton lines="6"></th-skeleton>`;
    if (this.firstRun) return html`<th-set-up-import first></th-set-up-import>`;
    return html`<h1>${t('nav.set-up')}</h1>
      <ul>
        ${this.part('import', null)}
        ${Object.entries(this.found ?? {}).map(([name, found]) => this.part(name, found))}
      </ul>`;
  }

  part(name, found) {
    return html`<li class=${name === 'unmatched' && found?.n ? 'waits' : ''}>
      <a class="card" href="/set-up/${name}">
        <span class="row spread">
          <h2>${t(`set-up.${name}`)}</h2>
          ${found ? html`<span class="display numbers">${number(found.n)}${found.more ? '+' : ''}</span>` : nothing}
        </span>
        <span class="soft small">${t(`set-up.${name}.text`)}</span>
      </a>
    </li>`;
  }

  static styles = [
    shared,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
        gap: var(--space-4);
        margin-top: var(--space-5);
      }
      li {
        display: grid;
      }
      .card {
        display: grid;
        align-content: start;
        gap: var(--space-2);
        text-decoration: none;
        transition: border-color var(--quick);
      }
      .card:hover {
        border-color: var(--line-strong);
      }
      .card .row {
        flex-wrap: nowrap;
        align-items: baseline;
      }
      .card h2 {
        font-size: var(--text-l);
      }
      .display {
        font-size: var(--text-l);
        color: var(--ink-soft);
      }
      .waits .display {
        color: var(--fading);
      }
    `,
  ];
}

customElements.define('th-set-up-overview', Overview);
