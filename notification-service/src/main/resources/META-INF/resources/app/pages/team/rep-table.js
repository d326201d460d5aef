import { LitElement, css, html, nothing } from 'lit';
import { number, percent, shortDate } from '../../lib/format.js';
import { standInOf } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import '../../components/state.js';
import '../../components/states-bar.js';

const WEEK_MS = 7 * 86_400_000;
const STATES = ['in_sight', 'fading', 'out_of_sight'];

/** One row a rep, who has the most out of sight first: known = {people, now, before, open, waiting}. */
class RepTable extends LitElement {
  static properties = { known: { attribute: false } };

  render() {
    const { now } = this.known;
    return html`
      <section class="card" aria-label=${t('team.all')}>
        <dl>
          ${STATES.map(
            (state) => html`<div>
              <dt><th-state state=${state}></th-state></dt>
              <dd class="display numbers">${number(now.total[state])}</dd>
            </div>`,
          )}
        </dl>
        <th-states-bar tall .counts=${now.total}></th-states-bar>
        ${now.total.resting ? html`<p class="faint small">${t('team.resting', { n: now.total.resting })}</p>` : nothing}
      </section>
      <section>
        <h2>${t('team.reps')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('team.rep')}</th>
              ${STATES.map((state) => html`<th scope="col" class="number"><th-state state=${state} bare></th-state></th>`)}
              <th scope="col" class="number wide">${t('team.share')}</th>
              <th scope="col" class="number">${t('team.week')}</th>
            </tr>
          </thead>
          <tbody>${this.rows().map((row) => this.row(row))}</tbody>
        </table>
      </section>
    `;
  }

  rows() {
    const { now, people } = this.known;
    return now.groups
      .filter(({ key }) => key)
      .map((counts) => ({ counts, rep: people.get(counts.key) ?? { id: counts.key, name: '…' } }))
      .sort((one, other) => other.counts.out_of_sight - one.counts.out_of_sight || one.rep.name.localeCompare(other.rep.name));
  }

  row({ counts, rep }) {
    return html`<tr>
      <th scope="row">
        <a href="/find?owner=${rep.id}">${rep.name}</a> ${this.away(rep)}
        <th-states-bar .counts=${counts}></th-states-bar>
      </th>
      ${STATES.map((state) => html`<td class="number numbers">${number(counts[state])}</td>`)}
      <td class="number numbers wide">${this.share(counts)}</td>
      <td class="number numbers">${this.week(rep)}</td>
    </tr>`;
  }

  away(rep) {
    const standIn = standInOf(rep);
    if (rep.departedAt) return html`<span class="faint small">${t('team.departed')}</span>`;
    if (!standIn) return nothing;
    const values = { until: shortDate(rep.absence.until), name: this.known.people.get(standIn)?.name ?? '…' };
    return html`<span class="faint small">${t('team.away', values)}</span>`;
  }

  /** How much of their customers they keep in sight, and how that was four weeks ago. */
  share(counts) {
    const before = this.known.before.groups.find(({ key }) => key === counts.key);
    const [present, past] = [inSight(counts), before ? inSight(before) : null];
    if (present === null) return '–';
    const points = past === null ? 0 : Math.round((present - past) * 100);
    const trend = points && t(points > 0 ? 'team.better' : 'team.worse', { n: Math.abs(points) });
    return html`${percent(present)} ${points ? html`<span class=${points > 0 ? 'good' : 'bad'}>${trend}</span>` : nothing}`;
  }

  /** What is before them now, and what is planned for the next seven days. */
  week(rep) {
    const open = this.known.open.filter((nudge) => nudge.rep?.id === rep.id);
    const planned = this.known.waiting.filter(
      ({ rep: whose, plannedFor }) => whose?.id === rep.id && (!plannedFor || Date.parse(plannedFor) < Date.now() + WEEK_MS),
    );
    const urgent = open.filter(({ urgency }) => urgency === 'urgent').length;
    return html`${number(open.length + planned.length)}
      ${urgent ? html`<span class="bad">${t('team.urgent', { n: urgent })}</span>` : nothing}`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-6);
      }
      .card {
        display: grid;
        gap: var(--space-3);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-7);
      }
      section {
        min-width: 0;
      }
      h2 {
        margin-bottom: var(--space-3);
      }
      tbody th {
        width: 46%;
        padding: var(--space-3);
        padding-inline-start: 0;
        border-top: var(--hairline);
        color: var(--ink);
      }
      thead th:first-child {
        padding-inline-start: 0;
      }
      th-states-bar {
        margin-top: var(--space-2);
      }
      .number {
        text-align: end;
        vertical-align: top;
        white-space: nowrap;
      }
      .good,
      .bad {
        display: block;
        font-size: var(--text-xs);
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--out-of-sight);
      }
      @media (max-width: 40rem) {
        .wide {
          display: none;
        }
        dl {
          gap: var(--space-3) var(--space-5);
        }
        td,
        th {
          padding-inline: var(--space-1);
        }
      }
    `,
  ];
}

/** null: nobody has a deadline. */
function inSight({ in_sight: seen, fading, out_of_sight: gone }) {
  const all = seen + fading + gone;
  return all ? seen / all : null;
}

customElements.define('th-rep-table', RepTable);
