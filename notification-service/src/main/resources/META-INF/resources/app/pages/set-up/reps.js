import { LitElement, css, html, nothing } from 'lit';
import { shortDate } from '../../lib/format.js';
import { USUAL, hoursInWords } from '../../lib/hours.js';
import { byName, present, reps } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import '../../components/problem.js';
import '../../components/skeleton.js';
import { part } from './part.js';
import './rep-dialog.js';

/** Who touches: whom they report to, when they work, when they are away, how they sign in. */
class Reps extends LitElement {
  static properties = { people: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask() {
    try {
      this.people = await reps({ again: true });
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  open(rep) {
    this.renderRoot.querySelector('th-rep-dialog').show(rep, this.people);
  }

  render() {
    return html`
      <div class="row spread head">
        <h1>${t('set-up.reps')}</h1>
        <button class="button" @click=${() => this.open(null)}>${t('set-up.reps.add')}</button>
      </div>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : this.list()}
      <th-rep-dialog @changed=${() => this.ask()}></th-rep-dialog>
    `;
  }

  list() {
    if (!this.people) return html`<th-skeleton lines="6"></th-skeleton>`;
    const gone = [...this.people.values()].filter(({ departedAt }) => departedAt).sort(byName);
    return html`<ul>${present(this.people).map((rep) => this.rep(rep))}</ul>
      ${gone.length ? html`<h2>${t('set-up.reps.departed')}</h2><ul>${gone.map((rep) => this.departed(rep))}</ul>` : nothing}`;
  }

  rep(rep) {
    const facts = [
      rep.timeZone,
      hoursInWords(rep.workingHours ?? USUAL),
      rep.managerId ? t('set-up.reps.reports', { name: this.people.get(rep.managerId)?.name ?? '…' }) : null,
      rep.login ? null : t('set-up.reps.noLogin'),
    ];
    return html`<li>
      <div>
        <strong>${rep.name}</strong> <span class="soft small">${rep.email}</span>
        <p class="faint small">${facts.filter(Boolean).join(' · ')}</p>
        ${this.absence(rep)}
      </div>
      <button class="button quiet" aria-label=${t('set-up.edit.one', { name: rep.name })} @click=${() => this.open(rep)}>${t('set-up.edit')}</button>
    </li>`;
  }

  absence({ absence }) {
    if (!absence || Date.parse(absence.until) <= Date.now()) return nothing;
    const name = this.people.get(absence.standInId)?.name ?? '…';
    return html`<p class="small away">
      ${t('set-up.reps.away', { from: shortDate(absence.from), until: shortDate(absence.until), name })}
    </p>`;
  }

  departed({ name, departedAt }) {
    return html`<li><span class="soft">${name}</span> <span class="faint small">${t('set-up.reps.since', { when: shortDate(departedAt) })}</span></li>`;
  }

  static styles = [
    shared,
    part,
    css`
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        min-height: 4rem;
        padding: var(--space-3) 0;
        border-top: var(--hairline);
      }
      h2 {
        margin-top: var(--space-4);
      }
      .away {
        color: var(--fading);
      }
    `,
  ];
}

customElements.define('th-set-up-reps', Reps);
