import { LitElement, css, html, nothing } from 'lit';
import { get, patch, post } from '../../lib/api.js';
import { relative, short } from '../../lib/format.js';
import { present } from '../../lib/reps.js';
import { standingsOf } from '../../lib/standings.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import '../../components/problem.js';
import '../../components/skeleton.js';
import '../../components/state.js';

/** Customers whom nobody owns: several are chosen and given to one rep. Tells `adopted`. */
class Orphans extends LitElement {
  static properties = {
    people: { attribute: false },
    groups: { attribute: false },
    page: { state: true },
    standings: { state: true },
    chosen: { state: true },
    rep: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { page: null, standings: new Map(), chosen: new Set(), rep: '', busy: false, problem: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask(cursor = null) {
    try {
      const found = await get(`/api/customers?owner=none&limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      // Who turned out to be another customer is nobody to adopt.
      const items = found.items.filter(({ mergedInto }) => !mergedInto);
      this.page = { ...found, items: cursor ? [...this.page.items, ...items] : items };
      this.problem = null;
      this.standings = await standingsOf(this.page.items.map(({ id }) => id));
    } catch (problem) {
      this.problem = problem;
    }
  }

  toggle(id) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  toggleAll(event) {
    this.chosen = new Set(event.target.checked ? this.page.items.map(({ id }) => id) : []);
  }

  async adopt(event) {
    event.preventDefault();
    this.busy = true;
    const given = [];
    let problem = null;
    for (const id of this.chosen) {
      try {
        given.push({ id, etag: (await post(`/api/customers/${id}/adopt`, { rep: { id: this.rep } })).etag });
      } catch (refused) {
        problem = refused;
      }
    }
    this.busy = false;
    this.chosen = new Set();
    if (problem) toast(problem.message, { tone: 'bad' });
    if (given.length) this.told(given, this.people.get(this.rep).name);
    await this.changed();
  }

  told(given, name) {
    toast(t('team.adopted', { n: given.length, name }), { action: { label: t('undo'), run: () => this.takeBack(given) } });
  }

  async takeBack(given) {
    for (const { id, etag } of given) {
      await patch(`/api/customers/${id}`, { owner: null }, { ifMatch: etag }).catch((problem) => toast(problem.message, { tone: 'bad' }));
    }
    await this.changed();
  }

  async changed() {
    await this.ask();
    this.dispatchEvent(new Event('adopted'));
  }

  render() {
    const counts = this.groups?.find(({ key }) => key === null);
    const n = counts ? counts.in_sight + counts.fading + counts.out_of_sight + (counts.resting ?? 0) : 0;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${t('team.orphans')} ${n ? html`<span class="faint numbers">${n}</span>` : nothing}</h2>
      <p class="soft small">${t('team.orphans.text')}</p>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.body()}
    </section>`;
  }

  body() {
    if (!this.page) return html`<th-skeleton></th-skeleton>`;
    if (!this.page.items.length) return html`<p class="card soft">${t('team.orphans.none')}</p>`;
    return html`
      <form class="row give" @submit=${this.adopt}>
        <label class="row"><input type="checkbox" .checked=${this.chosen.size === this.page.items.length} @change=${this.toggleAll} />
          <span class="small">${t('team.chooseAll')}</span></label>
        <select aria-label=${t('team.giveTo')} required @change=${(event) => (this.rep = event.target.value)}>
          <option value="">${t('team.giveTo')}</option>
          ${present(this.people).map(({ id, name }) => html`<option value=${id} ?selected=${id === this.rep}>${name}</option>`)}
        </select>
        <button class="button primary" ?disabled=${this.busy || !this.rep || !this.chosen.size}>
          ${this.chosen.size ? t('team.give', { n: this.chosen.size }) : t('team.adopt')}
        </button>
      </form>
      <ul>${this.page.items.map((customer) => this.row(customer))}</ul>
      ${this.page.next ? html`<button class="button" @click=${() => this.ask(this.page.next)}>${t('more')}</button>` : nothing}
    `;
  }

  row(customer) {
    const standing = this.standings.get(customer.id);
    const former = customer.formerOwner && this.people.get(customer.formerOwner.id)?.name;
    const facts = [
      t(`segment.${customer.segment}`),
      customer.yearlySales ? t('team.sales', { sales: short(customer.yearlySales) }) : null,
      former ? t('team.formerly', { name: former }) : null,
      standing?.lastTouchAt ? t('team.touched', { when: relative(standing.lastTouchAt) }) : null,
    ];
    return html`<li>
      <input
        type="checkbox"
        id=${`c-${customer.id}`}
        aria-label=${t('team.choose', { name: customer.name })}
        .checked=${this.chosen.has(customer.id)}
        @change=${() => this.toggle(customer.id)}
      />
      <div>
        <a href="/customers/${customer.id}">${customer.name}</a>
        <p class="faint small">${facts.filter(Boolean).join(' · ')}</p>
      </div>
      ${standing ? html`<th-state state=${standing.state}></th-state>` : nothing}
    </li>`;
  }

  static styles = [
    shared,
    css`
      h2 + p {
        margin-top: var(--space-1);
      }
      .give {
        position: sticky;
        z-index: 1;
        top: 3.5rem;
        padding: var(--space-3) 0;
        background: var(--ground);
      }
      select {
        flex: 1;
        min-width: 9rem;
        width: auto !important;
      }
      input[type='checkbox'] {
        width: 1.125rem;
        height: 1.125rem;
        accent-color: var(--accent);
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--space-3);
        min-height: 3.5rem;
        padding: var(--space-2) 0;
        border-top: var(--hairline);
      }
      li > div {
        min-width: 0;
      }
      p.card {
        margin-top: var(--space-3);
      }
      ul + .button {
        margin-top: var(--space-3);
      }
    `,
  ];
}

customElements.define('th-orphans', Orphans);
