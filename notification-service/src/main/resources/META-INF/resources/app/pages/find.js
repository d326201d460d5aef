import { LitElement, css, html, nothing } from 'lit';
import { get, withQuery } from '../lib/api.js';
import { relative } from '../lib/format.js';
import { icon } from '../lib/icons.js';
import { Keys } from '../lib/keys.js';
import { reps } from '../lib/reps.js';
import { keepQuery } from '../lib/router.js';
import { standingsOf } from '../lib/standings.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import '../components/empty.js';
import '../components/problem.js';
import '../components/skeleton.js';
import '../components/state.js';

const PAUSE_MS = 140;

/** Customers by name, e-mail or telephone number: type, arrow down, Enter. Without a word, the newest; ?owner= for one rep's. */
class Find extends LitElement {
  static properties = {
    query: { attribute: false },
    word: { state: true },
    page: { state: true },
    problem: { state: true },
    standings: { state: true },
    people: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { word: '', page: null, problem: null, standings: new Map(), people: new Map() });
  }

  keys = new Keys(this, () => [{ key: '/', label: t('find.key.type'), run: () => this.field()?.focus() }]);

  willUpdate(changed) {
    if (!changed.has('query')) return;
    this.word = this.query.get('q') ?? '';
    this.ask();
  }

  async firstUpdated() {
    this.people = await reps().catch(() => new Map());
    if (matchMedia('(pointer: fine)').matches) this.field().focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.asking?.abort();
    clearTimeout(this.timer);
  }

  typed(event) {
    this.word = event.target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  async ask(cursor = null) {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    const q = this.word.trim();
    if (this.isConnected) keepQuery({ q });
    try {
      const owner = this.query.get('owner');
      const found = await get(withQuery('/api/customers', { q, owner, cursor, limit: 25 }), { signal: asking.signal });
      this.page = cursor ? { ...found, items: [...this.page.items, ...found.items] } : found;
      this.problem = null;
      this.standings = new Map([...this.standings, ...(await standingsOf(found.items.filter(({ mergedInto }) => !mergedInto).map(({ id }) => id)))]);
    } catch (problem) {
      if (problem.name !== 'AbortError') this.problem = problem;
    }
  }

  field = () => this.renderRoot.querySelector('input');
  links = () => [...this.renderRoot.querySelectorAll('a.hit')];

  /** The field and the customers are one line of places for the arrow keys. */
  move(event) {
    const places = [this.field(), ...this.links()];
    const here = places.indexOf(this.renderRoot.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Escape: 0 }[event.key];
    if (event.key === 'Enter' && here === 0) this.links()[0]?.click();
    if (to === undefined || !places[to] || (event.key === 'Escape' && here === 0)) return;
    event.preventDefault();
    places[to].focus();
  }

  render() {
    return html`<div class="page column" @keydown=${this.move}>
      <h1>${t('nav.find')}</h1>
      <div class="search">
        ${icon('find')}
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${t('find.field')}
          placeholder=${t('find.placeholder')}
          .value=${this.word}
          @input=${this.typed}
        />
      </div>
      ${this.ofOwner()}
      <p class="unseen" role="status">${this.page ? t('find.count', { n: this.page.items.length }) : ''}</p>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.hits()}
    </div>`;
  }

  ofOwner() {
    const owner = this.query?.get('owner');
    if (!owner) return nothing;
    const name = owner === 'none' ? t('find.orphans') : (this.people.get(owner)?.name ?? '…');
    return html`<p class="row"><span class="soft small">${t('find.ofOwner', { name })}</span>
      <a class="small" href="/find">${t('find.all')}</a></p>`;
  }

  hits() {
    if (!this.page) return html`<th-skeleton lines="6"></th-skeleton>`;
    if (!this.page.items.length) return this.nobody();
    return html`
      <p class="eyebrow heading">${this.word.trim() ? t('find.found') : t('find.newest')}</p>
      <ul>${this.page.items.map((customer) => this.hit(customer))}</ul>
      ${this.page.next ? html`<button class="button" @click=${() => this.ask(this.page.next)}>${t('find.more')}</button>` : nothing}
    `;
  }

  nobody() {
    return this.word.trim()
      ? html`<th-empty heading=${t('find.none')} text=${t('find.none.text')}></th-empty>`
      : html`<th-empty heading=${t('find.nobody')} text=${t('find.nobody.text')}></th-empty>`;
  }

  hit(customer) {
    const standing = this.standings.get(customer.id);
    const last = standing?.lastTouchAt ? relative(standing.lastTouchAt) : standing ? t('find.never') : '';
    return html`<li>
      <a class="hit" href="/customers/${customer.id}">
        <span class="who">
          <strong>${this.marked(customer.name)}</strong>
          <span class="soft small">${this.why(customer)}</span>
        </span>
        <span class="how">
          ${standing ? html`<th-state state=${standing.state}></th-state>` : html`<span class="unknown"></span>`}
          <span class="faint small">${last}</span>
        </span>
      </a>
    </li>`;
  }

  /** What matched, if it was not the name: a contact, an address, a number; and whose they are. */
  why(customer) {
    const words = this.words();
    const contact = customer.contacts.find((one) => words.some((word) => textOf(one).includes(word))) ?? customer.contacts[0];
    const way = contact && [...contact.emails.map((e) => e.address), ...contact.phones.map((p) => p.number)];
    const hit = way?.find((one) => words.some((word) => plain(one).includes(word))) ?? way?.[0];
    const owner = customer.owner ? this.people.get(customer.owner.id)?.name : t('find.orphan');
    const parts = [contact && contact.name !== customer.name ? contact.name : null, hit, owner].filter(Boolean);
    return parts.map((part, i) => html`${i ? html`<span class="dot" aria-hidden="true"> · </span>` : nothing}${this.marked(part)}`);
  }

  words = () => this.word.trim().toLowerCase().split(/\s+/).filter(Boolean).flatMap((word) => [word, digits(word)]).filter(Boolean);

  marked(text) {
    const word = this.word.trim().toLowerCase().split(/\s+/).find((one) => one && text.toLowerCase().includes(one));
    if (!word) return text;
    const at = text.toLowerCase().indexOf(word);
    return html`${text.slice(0, at)}<mark>${text.slice(at, at + word.length)}</mark>${text.slice(at + word.length)}`;
  }

  static styles = [
    shared,
    css`
      .page {
        display: grid;
        gap: var(--space-4);
      }
      .search {
        position: relative;
      }
      .search svg {
        position: absolute;
        inset: 0 auto 0 var(--space-4);
        margin: auto 0;
        color: var(--ink-faint);
        pointer-events: none;
      }
      .search input {
        min-height: 3.25rem !important;
        padding-inline-start: 3rem !important;
        border-radius: var(--radius-l) !important;
        font-size: var(--text-l);
      }
      .heading {
        margin-top: var(--space-2);
      }
      .hit {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        min-height: 3.75rem;
        padding: var(--space-2) var(--space-3);
        margin: 0 calc(-1 * var(--space-3));
        border-radius: var(--radius-m);
        text-decoration: none;
      }
      li + li {
        border-top: var(--hairline);
      }
      .hit:hover,
      .hit:focus-visible {
        background: var(--hover);
      }
      .hit:focus-visible {
        outline-offset: -2px;
        border-radius: var(--radius-m);
      }
      .who {
        display: grid;
        min-width: 0;
      }
      .who > * {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .how {
        display: grid;
        flex: none;
        justify-items: end;
      }
      mark {
        background: var(--fading-wash);
        color: inherit;
        box-shadow: 0 2px 0 var(--fading-light);
      }
      .button {
        justify-self: center;
      }
    `,
  ];
}

const digits = (text) => (/\d/.test(text) ? text.replace(/\D/g, '') : '');
const plain = (text) => `${text.toLowerCase()} ${digits(text)}`;
const textOf = ({ name, emails, phones }) =>
  plain([name, ...emails.map((e) => e.address)].join(' ')) + phones.map((p) => plain(p.number)).join(' ');

customElements.define('th-page-find', Find);
