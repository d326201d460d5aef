import { LitElement, css, html, nothing } from 'lit';
import { entitle } from '../lib/router.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import '../components/empty.js';
import '../components/problem.js';
import '../components/skeleton.js';

/** Each part is an element `th-set-up-<part>` in set-up/<part>.js, loaded when it is first opened. */
const PARTS = ['import', 'unmatched', 'reps', 'policies', 'kinds', 'adapters', 'webhooks'];

/** For administrators: what the company has, deserves and is connected to. */
class SetUp extends LitElement {
  static properties = { params: { attribute: false }, query: { attribute: false }, part: { state: true } };

  willUpdate(changed) {
    if (changed.has('params')) this.open(this.params.part ?? 'overview');
  }

  /** On a phone the parts are a line that is wider than the window. */
  updated() {
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  async open(name) {
    this.part = { name };
    if (name !== 'overview') entitle(`${t(PARTS.includes(name) ? `set-up.${name}` : 'nowhere.title')} · ${t('nav.set-up')}`);
    if (!['overview', ...PARTS].includes(name)) return;
    try {
      await import(`./set-up/${name}.js`);
      if (this.part.name === name) this.part = { name, element: document.createElement(`th-set-up-${name}`) };
    } catch (failure) {
      console.error(failure);
      this.part = { name, broken: true };
    }
  }

  render() {
    return html`<div class="page">
      <nav aria-label=${t('nav.set-up')}>
        ${this.link('overview', '/set-up')}${PARTS.map((name) => this.link(name, `/set-up/${name}`))}
      </nav>
      <div class="part">${this.body()}</div>
    </div>`;
  }

  link(name, href) {
    return html`<a href=${href} aria-current=${this.part?.name === name ? 'page' : nothing}>${t(`set-up.${name}`)}</a>`;
  }

  body() {
    const { name, element, broken } = this.part;
    if (broken) return html`<th-problem heading=${t('broken.title')} text=${t('broken.text')} .retry=${() => this.open(name)}></th-problem>`;
    if (element) return element;
    return ['overview', ...PARTS].includes(name)
      ? html`<th-skeleton lines="6"></th-skeleton>`
      : html`<th-empty heading=${t('nowhere.title')} text=${t('nowhere.text')}></th-empty>`;
  }

  static styles = [
    shared,
    css`
      .page {
        display: grid;
        grid-template-columns: 11rem minmax(0, 1fr);
        align-items: start;
        gap: var(--space-6);
      }
      nav {
        position: sticky;
        top: 5rem;
        display: grid;
        gap: var(--space-1);
        margin-inline-start: calc(-1 * var(--space-3));
      }
      nav a {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        text-decoration: none;
      }
      nav a:hover,
      nav a[aria-current] {
        background: var(--hover);
        color: var(--ink);
      }
      .part {
        min-width: 0;
      }
      @media (max-width: 60rem) {
        .page {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--space-5);
        }
        nav {
          position: static;
          display: flex;
          overflow-x: auto;
          margin-inline: calc(-1 * var(--space-3));
        }
        nav a {
          flex: none;
        }
      }
    `,
  ];
}

customElements.define('th-page-set-up', SetUp);
