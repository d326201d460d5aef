import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../lib/icons.js';
import { Keys } from '../lib/keys.js';
import { is, isNewcomer, isRep, leads } from '../lib/me.js';
import { entitle, navigate, start } from '../lib/router.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './account.js';
import './empty.js';
import './keys-help.js';
import './live-state.js';
import './mark.js';
import './newcomer.js';
import './problem.js';
import './skeleton.js';
import './toasts.js';

const KEYS = { today: 'T', sky: 'S', find: 'F', team: 'M', 'set-up': 'A' };

/** What stands around every page: the way to the others, who one is, what is live; and the page that is open. */
class Shell extends LitElement {
  static properties = { open: { state: true }, problem: { state: true }, begun: { state: true } };

  keys = new Keys(this, () => [
    { key: '?', label: t('keys.help'), run: () => this.renderRoot.querySelector('th-keys-help').show() },
    ...this.places().map((place) => ({ key: KEYS[place], label: t(`nav.${place}`), run: () => navigate(`/${place}`) })),
  ]);

  begin() {
    this.begun = true;
    return start((found) => this.show(found), isRep() || !is('admin') ? '/today' : '/set-up');
  }

  fail(problem) {
    console.error(problem);
    if (problem.status !== 401) Object.assign(this, { begun: true, problem });
  }

  async show({ focus, ...found }) {
    this.open = { ...found, element: found.page && !found.broken ? this.pageOf(found) : null };
    if (!found.page) entitle(t('nowhere.title'));
    await this.updateComplete;
    if (!focus) return;
    scrollTo(0, 0);
    this.renderRoot.querySelector('main').focus({ preventScroll: true });
  }

  /** The same element if the same page is only asked for something else. */
  pageOf({ page, params, query }) {
    const name = `th-page-${page}`;
    const same = this.open?.element?.localName === name ? this.open.element : null;
    return Object.assign(same ?? document.createElement(name), { params, query });
  }

  places() {
    if (isNewcomer()) return [];
    return [
      ...(isRep() ? ['today'] : []),
      'sky',
      'find',
      ...(leads() ? ['team'] : []),
      ...(is('admin') ? ['set-up'] : []),
    ];
  }

  render() {
    if (!this.begun) return html`<slot></slot>`;
    return html`
      <header>
        <button class="skip" @click=${this.skip}>${t('skip')}</button>
        <a class="home" href="/"><th-mark></th-mark><span>Thousand Hands</span></a>
        <nav aria-label=${t('nav')}>${this.places().map((place) => this.link(place))}</nav>
        <div class="row end">${isNewcomer() ? nothing : html`<th-live-state></th-live-state>`}<th-account></th-account></div>
      </header>
      <main tabindex="-1">${this.page()}</main>
      <th-toasts></th-toasts>
      <th-keys-help></th-keys-help>
    `;
  }

  link(place) {
    const here = this.open?.page === place;
    return html`<a href="/${place}" aria-current=${here ? 'page' : nothing}>${icon(place)}<span>${t(`nav.${place}`)}</span></a>`;
  }

  page() {
    if (this.problem) return html`<div class="page"><th-problem .problem=${this.problem} .retry=${() => location.reload()}></th-problem></div>`;
    if (isNewcomer()) return html`<div class="page"><th-newcomer></th-newcomer></div>`;
    if (!this.open) return html`<div class="page"><th-skeleton></th-skeleton></div>`;
    if (this.open.broken) return this.broken();
    return this.open.element ?? this.nowhere();
  }

  broken() {
    return html`<div class="page">
      <th-problem heading=${t('broken.title')} text=${t('broken.text')} .retry=${() => location.reload()}></th-problem>
    </div>`;
  }

  nowhere() {
    return html`<div class="page">
      <th-empty heading=${t('nowhere.title')} text=${t('nowhere.text')}>
        <a class="button" slot="action" href="/">${t('nowhere.home')}</a>
      </th-empty>
    </div>`;
  }

  skip() {
    this.renderRoot.querySelector('main').focus();
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        min-height: 100dvh;
      }
      .skip {
        position: fixed;
        z-index: 30;
        top: var(--space-2);
        left: var(--space-2);
        padding: var(--space-2) var(--space-4);
        border: 0;
        border-radius: var(--radius-full);
        background: var(--ink);
        color: var(--on-ink);
        translate: 0 -200%;
      }
      .skip:focus {
        translate: 0;
      }
      header {
        position: sticky;
        z-index: 10;
        top: 0;
        display: flex;
        align-items: center;
        gap: var(--space-5);
        min-height: 3.75rem;
        padding: 0 var(--space-5);
        border-bottom: var(--hairline);
        background: var(--ground);
      }
      .home {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-weight: 600;
        letter-spacing: -0.01em;
        text-decoration: none;
      }
      .home {
        min-width: 0;
      }
      .home th-mark {
        flex: none;
      }
      .home span {
        overflow: hidden;
        white-space: nowrap;
      }
      .end {
        flex: none;
        margin-inline-start: auto;
        flex-wrap: nowrap;
      }
      nav {
        display: flex;
        gap: var(--space-1);
      }
      nav a {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-full);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        text-decoration: none;
      }
      nav a:hover {
        background: var(--hover);
      }
      nav a[aria-current] {
        background: var(--hover);
        color: var(--ink);
      }
      nav svg {
        display: none;
      }
      main {
        display: block;
        outline: none;
      }
      @media (max-width: 48rem) {
        header {
          padding: 0 var(--space-4);
          min-height: 3.25rem;
        }
        nav {
          position: fixed;
          z-index: 12;
          inset: auto 0 0;
          justify-content: space-around;
          padding: var(--space-1) var(--space-2) calc(var(--space-1) + env(safe-area-inset-bottom));
          border-top: var(--hairline);
          background: var(--ground);
        }
        nav a {
          flex: 1;
          flex-direction: column;
          gap: 0;
          min-height: 3rem;
          justify-content: center;
          padding: var(--space-1);
          border-radius: var(--radius-m);
          font-size: var(--text-xs);
        }
        nav svg {
          display: block;
        }
        nav a[aria-current] {
          background: none;
          color: var(--accent);
        }
        main {
          padding-bottom: 4rem;
        }
      }
    `,
  ];
}

customElements.define('th-shell', Shell);
