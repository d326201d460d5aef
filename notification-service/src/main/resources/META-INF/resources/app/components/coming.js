import { LitElement, css, html, nothing } from 'lit';
import { day, dayOf, time } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './state.js';

const SHOWN = 6;

/** What comes later: the plan of the next days, and what was snoozed. Both are nudges; those of one day stand together. */
class Coming extends LitElement {
  static properties = { waiting: { attribute: false }, snoozed: { attribute: false } };

  render() {
    return html`${this.section('today.plan', this.waiting, 'plannedFor')} ${this.section('today.snoozed', this.snoozed, 'snoozedUntil')}`;
  }

  section(heading, nudges, member) {
    if (!nudges?.length) return nothing;
    return html`<section>
      <h2>${t(heading, { n: nudges.length })}</h2>
      ${byDay(nudges, member).map(([, ofDay]) => this.day(ofDay, member))}
    </section>`;
  }

  day(nudges, member) {
    const when = nudges[0][member];
    const more = nudges.length - SHOWN;
    return html`<div class="day">
      <h3>${when ? day(when) : t('today.someDay')}</h3>
      <ul>
        ${nudges.slice(0, SHOWN).map((nudge) => this.nudge(nudge, member))}
        ${more > 0 ? html`<li class="faint">${t('today.andMore', { n: more })}</li>` : nothing}
      </ul>
    </div>`;
  }

  nudge({ customer, urgency, ...nudge }, member) {
    return html`<li>
      <th-state bare state=${urgency === 'urgent' ? 'out_of_sight' : 'fading'}></th-state>
      <a href="/customers/${customer.id}">${customer.name ?? t('erased')}</a>
      ${member === 'snoozedUntil' ? html`<span class="faint numbers">${time(nudge[member])}</span>` : nothing}
    </li>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-6);
        align-content: start;
      }
      section {
        display: grid;
        gap: var(--space-4);
      }
      h2 {
        font-size: var(--text-l);
      }
      h3 {
        margin-bottom: var(--space-2);
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      ul {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-s);
      }
      li {
        display: flex;
        align-items: baseline;
        gap: var(--space-2);
      }
      a {
        flex: 1;
        min-height: 1.5rem;
        text-decoration-color: transparent;
      }
    `,
  ];
}

/** [[day, nudges]] with the nearest first; what has no day stands last. */
function byDay(nudges, member) {
  const days = new Map();
  for (const nudge of nudges) {
    const name = nudge[member] ? dayOf(nudge[member]) : '9999';
    days.set(name, [...(days.get(name) ?? []), nudge]);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}

customElements.define('th-coming', Coming);
