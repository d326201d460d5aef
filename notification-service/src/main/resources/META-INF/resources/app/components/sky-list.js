import { LitElement, css, html, nothing } from 'lit';
import { date, number, percent } from '../lib/format.js';
import { counted } from '../lib/sky-data.js';
import { nameOf } from '../lib/sky-names.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './state.js';

const AT_ONCE = 25;
const URGENCY = ['out_of_sight', 'fading', 'in_sight', 'resting'];

/**
 * The sky as tables, for whoever does not see or point: the groups with their counts, then the customers, those out of
 * sight first. `.sky`, `.groups`, `time`, `.named` {owner(id), policy(id)}. Tells `group` with a key.
 */
class SkyList extends LitElement {
  static properties = {
    sky: { attribute: false },
    groups: { attribute: false },
    time: { type: Number },
    named: { attribute: false },
    shown: { state: true },
    names: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { shown: AT_ONCE, names: new Map() });
  }

  willUpdate(changed) {
    if (changed.has('groups')) this.shown = AT_ONCE;
    if (changed.has('groups') || changed.has('time') || changed.has('sky')) this.order();
    this.learn();
  }

  order() {
    this.states = this.sky.statesAt(this.time);
    const rank = this.sky.names.map((name) => URGENCY.indexOf(name));
    const members = this.groups.flatMap((group) => group.members).filter((i) => this.states[i] < rank.length);
    this.ordered = members.sort(
      (a, b) => rank[this.states[a]] - rank[this.states[b]] || (this.sky.yearlySales[b] ?? 0) - (this.sky.yearlySales[a] ?? 0),
    );
  }

  learn() {
    for (const i of this.ordered.slice(0, this.shown)) {
      const id = this.sky.ids[i];
      if (this.names.has(id)) continue;
      this.names.set(id, '…');
      nameOf(id).then((name) => (this.names = new Map(this.names).set(id, name ?? t('sky.unnamed'))));
    }
  }

  render() {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('sky.list.groups')}>${this.counts()}</div>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('sky.list.customers')}>${this.customers()}</div>
      ${this.ordered.length > this.shown
        ? html`<button class="button" @click=${() => (this.shown += 2 * AT_ONCE)}>
            ${t('sky.list.more', { n: this.ordered.length - this.shown })}
          </button>`
        : nothing}`;
  }

  counts() {
    const states = this.sky.names;
    return html`<table>
      <caption class="unseen">
        ${t('sky.list.groups')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('sky.list.group')}</th>
          ${states.map((state) => html`<th scope="col" class="number">${t(`state.${state}`)}</th>`)}
          <th scope="col" class="number">${t('sky.list.share')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.groups.map((group) => this.groupRow(group, counted(this.states, group.members, states)))}
      </tbody>
    </table>`;
  }

  groupRow({ key, label, members }, counts) {
    const tell = () => this.dispatchEvent(new CustomEvent('group', { detail: key }));
    return html`<tr>
      <th scope="row"><button class="link" @click=${tell}>${label}</button></th>
      ${Object.values(counts).map((count) => html`<td class="number">${number(count)}</td>`)}
      <td class="number">${percent(counts.in_sight / Math.max(members.length, 1))}</td>
    </tr>`;
  }

  customers() {
    return html`<table>
      <caption class="unseen">
        ${t('sky.list.customers')}
      </caption>
      <thead>
        <tr>
          ${['customer', 'state', 'since', 'owner', 'policy'].map((name) => html`<th scope="col">${t(`sky.list.${name}`)}</th>`)}
          <th scope="col" class="number">${t('sky.list.sales')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.ordered.slice(0, this.shown).map((i) => this.row(i))}
      </tbody>
    </table>`;
  }

  row(i) {
    const { sky, named } = this;
    const since = sky.since(i, this.time);
    return html`<tr>
      <th scope="row"><a href="/customers/${sky.ids[i]}">${this.names.get(sky.ids[i])}</a></th>
      <td><th-state state=${sky.names[this.states[i]]}></th-state></td>
      <td>${since ? date(since) : '–'}</td>
      <td>${named.owner(sky.ownerIds[i])}</td>
      <td>${named.policy(sky.policies[i])}</td>
      <td class="number">${sky.yearlySales[i] === null ? '–' : number(sky.yearlySales[i])}</td>
    </tr>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      .scroll {
        overflow-x: auto;
      }
      .number {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      tbody th {
        border-top: var(--hairline);
        color: var(--ink);
        white-space: nowrap;
      }
      td {
        white-space: nowrap;
      }
      .link {
        padding: 0;
        border: 0;
        background: none;
        font-weight: 600;
        text-decoration: underline;
        text-decoration-color: var(--line-strong);
        text-underline-offset: 0.2em;
      }
      .button {
        justify-self: start;
      }
    `,
  ];
}

customElements.define('th-sky-list', SkyList);
