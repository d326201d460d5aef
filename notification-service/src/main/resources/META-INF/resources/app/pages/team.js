import { LitElement, css, html, nothing } from 'lit';
import { get, list } from '../lib/api.js';
import { reps } from '../lib/reps.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import '../components/problem.js';
import '../components/skeleton.js';
import './team/long-gone.js';
import './team/orphans.js';
import './team/rep-table.js';
import './team/year.js';

const FOUR_WEEKS_MS = 28 * 86_400_000;
const NOTHING = { items: [], groups: [] };

/** For who leads: how each rep's customers stand, what is before each rep this week, orphans, and who is long gone. */
class Team extends LitElement {
  static properties = { known: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.ask();
  }

  async ask() {
    this.problem = null;
    try {
      const [people, now, before, open] = await Promise.all([
        reps({ again: true }),
        get('/api/standings/summary?by=owner'),
        get(`/api/standings/summary?by=owner&asOf=${new Date(Date.now() - FOUR_WEEKS_MS).toISOString()}`).catch(() => NOTHING),
        list('/api/nudges?state=open'),
      ]);
      this.known = { people, now, before, open, waiting: this.known?.waiting ?? [] };
      // A long plan takes many pages: what is known already does not wait for it.
      const waiting = await list('/api/nudges?state=waiting').catch(() => []);
      this.known = { ...this.known, waiting };
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<div class="page stack">
      <h1>${t('nav.team')}</h1>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : nothing}
      ${this.known ? this.parts() : this.problem ? nothing : html`<th-skeleton lines="8"></th-skeleton>`}
    </div>`;
  }

  parts() {
    const { people, now } = this.known;
    return html`
      <th-rep-table .known=${this.known}></th-rep-table>
      <th-team-year></th-team-year>
      <div class="two">
        <th-orphans .people=${people} .groups=${now.groups} @adopted=${() => this.ask()}></th-orphans>
        <th-long-gone .people=${people}></th-long-gone>
      </div>
    `;
  }

  static styles = [
    shared,
    css`
      .stack {
        gap: var(--space-6);
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        align-items: start;
        gap: var(--space-6) var(--space-7);
      }
    `,
  ];
}

customElements.define('th-page-team', Team);
