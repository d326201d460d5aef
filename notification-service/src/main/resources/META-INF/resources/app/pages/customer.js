import { LitElement, css, html, nothing } from 'lit';
import { get, list, patch, read, remove } from '../lib/api.js';
import { Keys } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { entitle } from '../lib/router.js';
import { sightLineOver } from '../lib/sight-lines.js';
import { shared } from '../lib/styles.js';
import { kindName, t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';
import '../components/customer-contact-dialog.js';
import '../components/customer-contacts.js';
import '../components/customer-facts.js';
import '../components/customer-head.js';
import '../components/customer-policy.js';
import '../components/customer-rest.js';
import '../components/customer-timeline.js';
import '../components/empty.js';
import '../components/log-sheet.js';
import '../components/problem.js';
import '../components/sight-story.js';
import '../components/skeleton.js';

const DAY_MS = 86_400_000;
const HEARD_MS = 1_500;
const SPANS = { year: 365, years: 3 * 365 - 95 };

/** One customer: the sight line, what to do now, everybody there, all that happened, and all that is known of them. */
class CustomerPage extends LitElement {
  static properties = {
    params: { attribute: false },
    shown: { state: true },
    standing: { state: true },
    line: { state: true },
    touches: { state: true },
    catalogues: { state: true },
    span: { state: true },
    problem: { state: true },
  };

  keys = new Keys(this, () => [{ key: 'l', label: t('customer.log'), run: () => this.log(), enabled: Boolean(this.shown) }]);

  constructor() {
    super();
    Object.assign(this, { span: 'year', touches: [], catalogues: { reps: [], policies: [], kinds: [] } });
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = live.listen(({ changed }) => changed?.customer.id === this.params?.id && this.refresh());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  willUpdate(changed) {
    if (changed.has('params') && changed.get('params')?.id !== this.params.id) this.open();
  }

  async open() {
    Object.assign(this, { shown: null, standing: null, line: null, touches: [], problem: null });
    try {
      this.show(await read(`/api/customers/${this.params.id}`));
      await Promise.all([this.follow(), this.learn()]);
    } catch (problem) {
      this.problem = problem;
    }
  }

  /** Names and rules that hardly change; without them the page still says what it can. */
  async learn() {
    const [reps, policies, kinds] = await Promise.all(
      ['reps', 'policies', 'kinds'].map((what) => list(`/api/${what}`).catch(() => [])),
    );
    this.catalogues = { reps, policies, kinds };
  }

  /** The same once more; who was handed over is no longer to be seen. */
  refresh() {
    return this.follow().catch((problem) =>
      problem.isGone ? (this.problem = problem) : toast(problem.message, { tone: 'bad' }),
    );
  }

  /** What touches change. A customer of whom there is nothing to see yet has no standing. */
  async follow() {
    const { id } = this.params;
    const [standing, line, touches] = await Promise.all([
      get(`/api/standings/${id}`).catch(unlessGone),
      sightLineOver(id, ...this.window()),
      list(`/api/customers/${id}/touches?retracted=true`, { atMost: 500 }),
    ]);
    if (id === this.params.id) Object.assign(this, { standing, line, touches });
  }

  window() {
    const now = Date.now();
    return [now - SPANS[this.span] * DAY_MS, now + 92 * DAY_MS].map((at) => new Date(at).toISOString());
  }

  show(shown) {
    this.shown = shown;
    entitle(shown.body.name);
  }

  /** A fact may change the policy, hence everything else, as soon as the service that derives it has heard of it. */
  changed = ({ detail }) => {
    this.show(detail);
    this.refresh();
    setTimeout(() => this.isConnected && this.refresh(), HEARD_MS);
  };

  log(contact = null) {
    this.renderRoot.querySelector('th-log-sheet').show({ customer: this.shown.body, contactId: contact?.id });
  }

  /** What did not happen is taken back, against the version that was read; and the other way round. */
  async retract({ id, version, kind }) {
    await this.amend(() => remove(`/api/touches/${id}?reason=mistaken`, { ifMatch: `"${version}"` }));
    const retracted = this.touches.find((touch) => touch.id === id);
    if (retracted?.status !== 'retracted') return;
    toast(t('customer.retracted.done', { kind: kindName(kind) }), {
      action: { label: t('undo'), key: 'z', run: () => this.restore(retracted) },
    });
  }

  restore({ id, version }) {
    return this.amend(() => patch(`/api/touches/${id}`, {}, { ifMatch: `"${version}"` }));
  }

  async amend(change) {
    try {
      await change();
    } catch (problem) {
      toast(problem.message, { tone: 'bad' });
    }
    await this.refresh();
  }

  render() {
    if (this.problem) return this.broken();
    if (!this.shown) return html`<div class="page"><th-skeleton lines="6"></th-skeleton></div>`;
    return html`<div class="page">
      <th-customer-head
        .customer=${this.shown.body}
        .standing=${this.standing}
        .reps=${this.catalogues.reps}
        @log=${() => this.log()}
        @adopted=${this.changed}
      ></th-customer-head>
      <section class="card line" aria-label=${t('customer.line')}>
        <div class="spans" role="group" aria-label=${t('customer.span')}>
          ${Object.keys(SPANS).map((span) => this.spanChoice(span))}
        </div>
        <th-sight-story .line=${this.line} @light=${({ detail }) => this.timeline().show(detail.at)}></th-sight-story>
      </section>
      <div class="columns">
        <div class="stack side">
          ${this.people()}
          ${this.card(
            'customer.policy.title',
            html`<th-customer-policy
              .shown=${this.shown}
              .standing=${this.standing}
              .policies=${this.catalogues.policies}
              @changed=${this.changed}
            ></th-customer-policy>`,
          )}
          ${this.card(
            'customer.facts',
            html`<th-customer-facts
              .shown=${this.shown}
              .reps=${this.catalogues.reps}
              @changed=${this.changed}
            ></th-customer-facts>`,
          )}
          ${this.resting()}
        </div>
        <section class="events" aria-labelledby="events">
          <h2 id="events">${t('customer.timeline')}</h2>
          <th-customer-timeline
            .touches=${this.touches}
            .contacts=${this.shown.body.contacts}
            .reps=${this.catalogues.reps}
            @retract=${({ detail }) => this.retract(detail)}
            @restore=${({ detail }) => this.restore(detail)}
          ></th-customer-timeline>
        </section>
      </div>
      <th-log-sheet @logged=${this.refresh} @undone=${this.refresh}></th-log-sheet>
      <th-customer-contact-dialog @changed=${this.changed}></th-customer-contact-dialog>
    </div>`;
  }

  broken() {
    return html`<div class="page">
      ${this.problem.isGone
        ? html`<th-empty heading=${t('customer.gone')} text=${t('customer.gone.text')}
            ><a class="button" slot="action" href="/find">${t('nav.find')}</a></th-empty
          >`
        : html`<th-problem .problem=${this.problem} .retry=${() => this.open()}></th-problem>`}
    </div>`;
  }

  spanChoice(span) {
    const choose = () => {
      this.span = span;
      this.refresh();
    };
    return html`<button aria-pressed=${span === this.span} @click=${choose}>${t(`customer.span.${span}`)}</button>`;
  }

  people() {
    const { id, contacts } = this.shown.body;
    const dialog = () => this.renderRoot.querySelector('th-customer-contact-dialog');
    return html`<section class="card" aria-labelledby="people">
      <div class="row spread">
        <h2 id="people">${t('customer.contacts')}</h2>
        <button class="button" @click=${() => dialog().show(id)}>${t('customer.contact.add')}</button>
      </div>
      <th-customer-contacts
        .contacts=${contacts}
        .touches=${this.touches}
        .counts=${(kind) => this.reaches(kind)}
        @log=${({ detail }) => this.log(detail)}
        @rest=${({ detail }) => this.renderRoot.querySelector('th-customer-rest').begin(detail)}
        @edit=${({ detail }) => dialog().show(id, detail)}
      ></th-customer-contacts>
    </section>`;
  }

  /** A kind that buys nothing reached nobody. */
  reaches(name) {
    const kind = this.catalogues.kinds.find((one) => one.name === name);
    return !kind || kind.weight > 0 || kind.lingersDays > 0;
  }

  resting() {
    return html`<section class="card" aria-labelledby="rest">
      <div class="row spread">
        <h2 id="rest">${t('customer.resting')}</h2>
        <button class="button" @click=${() => this.renderRoot.querySelector('th-customer-rest').begin()}>
          ${t('customer.rest')}
        </button>
      </div>
      <th-customer-rest .shown=${this.shown} @changed=${this.changed}></th-customer-rest>
    </section>`;
  }

  card(key, content) {
    const id = key.replaceAll('.', '-');
    return html`<section class="card" aria-labelledby=${id}>
      <h2 id=${id}>${t(key)}</h2>
      ${content}
    </section>`;
  }

  timeline() {
    return this.renderRoot.querySelector('th-customer-timeline');
  }

  static styles = [
    shared,
    css`
      .line {
        position: relative;
        padding-top: var(--space-7);
      }
      .spans {
        position: absolute;
        inset-inline-end: var(--space-5);
        top: var(--space-4);
        display: flex;
        gap: var(--space-1);
      }
      .spans button {
        min-height: 1.75rem;
        padding: 0 var(--space-3);
        border: 0;
        border-radius: var(--radius-full);
        background: none;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .spans button[aria-pressed='true'] {
        background: var(--hover);
        color: var(--ink);
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: var(--space-6);
        margin-top: var(--space-5);
        align-items: start;
      }
      .events {
        grid-column: 1;
        grid-row: 1;
      }
      .side {
        grid-column: 2;
        grid-row: 1;
      }
      h2 {
        margin-bottom: var(--space-3);
        font-size: var(--text-l);
      }
      .spread h2 {
        margin: 0;
      }
      .spread {
        margin-bottom: var(--space-3);
      }
      @media (max-width: 60rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
        .events,
        .side {
          grid-column: 1;
          grid-row: auto;
        }
      }
    `,
  ];
}

/** Nothing to see of them yet, or no longer: not a failure. */
function unlessGone(problem) {
  if (problem.isGone) return null;
  throw problem;
}

customElements.define('th-page-customer', CustomerPage);
