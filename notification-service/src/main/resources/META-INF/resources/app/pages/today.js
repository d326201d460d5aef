import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lookAhead } from '../lib/customers.js';
import { dateTime, day } from '../lib/format.js';
import { Keys } from '../lib/keys.js';
import { live } from '../lib/live.js';
import { isRep, leads, myself } from '../lib/me.js';
import { countsOf, nudgesIn, orNothing, workingHours } from '../lib/morning.js';
import { snooze } from '../lib/nudging.js';
import { MORE_KEY, QUICK } from '../lib/quick.js';
import { entitle, keepQuery, navigate } from '../lib/router.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';
import { logTouch } from '../lib/touches.js';
import '../components/coming.js';
import '../components/dismiss-dialog.js';
import '../components/horizon.js';
import '../components/log-sheet.js';
import '../components/nudge-card.js';

const ASK_AGAIN_AFTER_MS = 1_500;
const BACK_AFTER_MS = 12_000;
const SOON = 10;

/**
 * Today: the nudges that are open, one of them unfolded. What was acted on is out of the way at once (`gone`, with the
 * revision that it had) and stays away unless the nudge changes and is open still, the act is undone or refused, or it
 * turns out after a while that the touch was not enough.
 *
 * Longer than most files, for it is where a rep's acts come together: what follows from each is elsewhere.
 */
class Today extends LitElement {
  static properties = {
    query: { attribute: false },
    nudges: { state: true },
    state: { state: true },
    chosen: { state: true },
    around: { state: true },
    news: { state: true },
  };

  gone = new Map();
  said = new Map();
  keys = new Keys(this, () => this.keyList());

  constructor() {
    super();
    this.around = { counts: null, waiting: [], snoozed: [], hours: null };
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = live.listen((word) => this.hear(word));
    orNothing(workingHours()).then((hours) => (this.around = { ...this.around, hours }));
    this.askAround();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    clearTimeout(this.askSoon);
  }

  hear({ nudges, changed, state }) {
    const known = this.state === 'live';
    Object.assign(this, { nudges, state });
    if (known && changed?.state === 'open' && !this.gone.has(changed.id)) this.arrived(changed);
    if (state === 'live') this.askAroundSoon();
  }

  arrived(nudge) {
    this.fresh = nudge.id;
    this.news = t('today.arrived', { name: nudge.customer.name });
  }

  askAroundSoon() {
    clearTimeout(this.askSoon);
    this.askSoon = setTimeout(() => this.askAround(), ASK_AGAIN_AFTER_MS);
  }

  async askAround() {
    const owner = this.whose === 'team' ? null : myself().repId;
    const [counts, waiting, snoozed] = await Promise.all([
      orNothing(countsOf(owner)),
      orNothing(nudgesIn('waiting'), []),
      orNothing(nudgesIn('snoozed'), []),
    ]);
    this.around = { ...this.around, counts, waiting: this.mine(waiting), snoozed: this.mine(snoozed) };
    lookAhead(this.shown.slice(0, SOON).map(({ customer }) => customer.id));
  }

  get whose() {
    return this.query?.get('whose') ?? (isRep() ? 'mine' : 'team');
  }

  /** A manager's stream holds the team's; a rep's holds their own and those of whom they stand in for. */
  mine(nudges) {
    return leads() && this.whose === 'mine' ? nudges.filter(({ rep }) => rep.id === myself().repId) : nudges;
  }

  get shown() {
    const here = ({ id, state, revision }) => state === 'open' && !((this.gone.get(id) ?? -1) >= revision);
    return this.mine((this.nudges ?? []).filter(here)).sort(mostPressing);
  }

  willUpdate() {
    const shown = this.shown;
    if (this.chosen !== null && !shown.some(({ id }) => id === this.chosen)) {
      this.chosen = shown[Math.min(this.place ?? 0, shown.length - 1)]?.id;
    }
    this.place = Math.max(0, shown.findIndex(({ id }) => id === this.chosen));
    if (this.state) entitle(shown.length ? `(${shown.length}) ${t('nav.today')}` : t('nav.today'));
  }

  render() {
    return html`<div class="page">
      <p class="unseen" role="status">${this.news}</p>
      <div class="today">
        <header>
          <p class="eyebrow">${day(Date.now())}</p>
          <h1>${this.headline()}</h1>
          ${leads() && isRep() ? this.whoseSwitch() : nothing}
        </header>
        <div class="list">${this.list()}</div>
        <aside aria-label=${t('today.around')}>
          <th-horizon .counts=${this.around.counts}></th-horizon>
          <th-coming .waiting=${this.around.waiting} .snoozed=${this.around.snoozed}></th-coming>
        </aside>
      </div>
      <th-log-sheet @logged=${this.loggedBySheet} @undone=${() => this.back(this.sheetFor)}></th-log-sheet>
      <th-dismiss-dialog @dismissed=${({ detail }) => this.dismissed(detail)}></th-dismiss-dialog>
    </div>`;
  }

  headline() {
    if (this.isWaiting()) return t('nav.today');
    return this.shown.length ? t('today.count', { n: this.shown.length }) : t('today.none');
  }

  /** Nothing was heard yet: neither that there is something nor that there is not. */
  isWaiting() {
    return this.state === 'connecting' || (this.state === 'away' && !this.nudges?.length);
  }

  whoseSwitch() {
    const one = (whose) => html`<button
      class="button ${this.whose === whose ? 'primary' : ''}"
      aria-pressed=${this.whose === whose}
      @click=${() => this.look(whose)}
    >
      ${t(`today.whose.${whose}`)}
    </button>`;
    return html`<div class="row whose" role="group" aria-label=${t('today.whose')}>${one('mine')} ${one('team')}</div>`;
  }

  look(whose) {
    keepQuery({ whose });
    this.query = new URLSearchParams(location.search);
    this.askAround();
  }

  list() {
    if (this.state === 'connecting') return html`<th-skeleton lines="6"></th-skeleton>`;
    if (this.isWaiting()) return html`<th-problem heading=${t('problem.unreachable')} text=${t('problem.unreachable.detail')}></th-problem>`;
    if (!this.shown.length) return this.empty();
    return repeat(this.shown, ({ id }) => id, (nudge) => this.card(nudge));
  }

  empty() {
    const next = this.around.waiting.length;
    const { fading = 0, out_of_sight: out = 0 } = this.around.counts ?? {};
    const heading = next || fading + out ? 'today.enough' : 'today.empty';
    return html`<th-empty heading=${t(heading)} text=${next ? t('today.empty.next', { n: next }) : t('today.empty.all')}>
      <a class="button" slot="action" href="/sky">${t('today.empty.sky')}</a>
    </th-empty>`;
  }

  card(nudge) {
    return html`<th-nudge-card
      .nudge=${nudge}
      .said=${this.said.get(nudge.customer.id)}
      .workingHours=${this.around.hours}
      ?open=${nudge.id === this.chosen}
      ?fresh=${nudge.id === this.fresh}
      @toggle=${() => (this.chosen = this.chosen === nudge.id ? null : nudge.id)}
      @quick=${({ detail }) => this.quick(nudge, detail)}
      @until=${({ detail }) => this.snoozeUntil(nudge, detail)}
      @dismiss=${() => this.dialog('th-dismiss-dialog').show(nudge)}
    ></th-nudge-card>`;
  }

  quick(nudge, { one, contact, customer }) {
    const known = customer ?? nudge.customer;
    if (!one) return this.sheet(nudge, known, contact);
    const { kind, outcome, reaches } = one;
    const contactIds = reaches && contact ? [contact.id] : [];
    const touch = { customerId: known.id, kind, contactIds, ...(outcome && { outcome }) };
    return this.act(nudge, () => logTouch(touch, known.name, () => this.back(nudge)), touch);
  }

  sheet(nudge, customer, contact) {
    this.sheetFor = nudge;
    return this.dialog('th-log-sheet').show({ customer, kind: nudge.suggestion, contactId: contact?.id });
  }

  loggedBySheet({ detail }) {
    return this.act(this.sheetFor, async () => detail.sent, detail);
  }

  /** Out of the way at once; back if it was refused, or if it was not enough. */
  async act(nudge, send, touch = null) {
    this.away(nudge);
    try {
      const sent = await send();
      if (touch && !sent.waiting) this.said.set(nudge.customer.id, { kind: touch.kind, at: touch.occurredAt ?? now() });
      if (!sent.waiting) setTimeout(() => this.back(nudge, nudge.revision), BACK_AFTER_MS);
    } catch (problem) {
      this.back(nudge);
      toast(problem.message, { tone: 'bad' });
    }
  }

  async away(nudge) {
    this.gone.set(nudge.id, nudge.revision);
    this.requestUpdate();
    await this.updateComplete;
    this.cards()[this.place]?.focus();
  }

  back(nudge) {
    this.gone.delete(nudge.id);
    this.requestUpdate();
  }

  snoozeUntil(nudge, until) {
    const label = t('snooze.done', { name: nudge.customer.name, when: dateTime(until) });
    return this.act(nudge, async () => {
      const sent = await snooze(nudge, until, label);
      toast(label);
      return sent;
    });
  }

  dismissed({ nudge, because }) {
    toast(t(`dismiss.done.${because}`, { name: nudge.customer.name }));
    this.away(nudge);
    setTimeout(() => this.back(nudge), BACK_AFTER_MS);
  }

  dialog(name) {
    return this.renderRoot.querySelector(name);
  }

  cards() {
    return [...this.renderRoot.querySelectorAll('th-nudge-card')];
  }

  keyList() {
    const card = this.cards()[this.chosen ? this.place : -1];
    const acts = QUICK.map((one) => ({ key: one.key, label: t(`quick.${one.name}`), run: () => card?.log(one) }));
    return [
      { key: 'j', label: t('today.key.next'), run: () => this.move(1) },
      { key: 'k', label: t('today.key.previous'), run: () => this.move(-1) },
      ...acts,
      { key: MORE_KEY, label: t('quick.more'), run: () => card?.log(null) },
      { key: 's', label: t('snooze'), run: () => card?.snooze() },
      { key: 'd', label: t('dismiss'), run: () => card && this.dialog('th-dismiss-dialog').show(card.nudge) },
      { key: 'o', label: t('today.key.open'), run: () => card && navigate(`/customers/${card.nudge.customer.id}`) },
    ];
  }

  async move(by) {
    const shown = this.shown;
    const to = this.chosen ? Math.max(0, Math.min(this.place + by, shown.length - 1)) : this.place;
    this.chosen = shown[to]?.id;
    await this.updateComplete;
    this.cards()[to]?.focus();
  }

  static styles = [
    shared,
    css`
      .today {
        display: grid;
        grid-template: 'head aside' auto 'list aside' 1fr / minmax(0, 1fr) 17rem;
        gap: var(--space-5) var(--space-8);
      }
      header {
        grid-area: head;
        display: grid;
        gap: var(--space-2);
      }
      .list {
        grid-area: list;
        padding-inline: var(--space-5);
        margin-inline: calc(-1 * var(--space-5));
      }
      aside {
        grid-area: aside;
        display: grid;
        align-content: start;
        gap: var(--space-7);
        padding-top: 2.5rem;
      }
      .whose {
        margin-top: var(--space-2);
      }
      @media (max-width: 62rem) {
        .today {
          grid-template: 'head' auto 'list' auto 'aside' auto / minmax(0, 1fr);
        }
        .list {
          padding: 0;
          margin: 0;
        }
        aside {
          padding-top: var(--space-5);
        }
      }
    `,
  ];
}

/** Urgent before soon, then by when they are due: the order in which the list is told, too. */
const mostPressing = (one, other) =>
  (one.urgency === 'urgent' ? 0 : 1) - (other.urgency === 'urgent' ? 0 : 1) ||
  Date.parse(one.dueAt) - Date.parse(other.dueAt) ||
  (one.id < other.id ? -1 : 1);

const now = () => new Date().toISOString();

customElements.define('th-page-today', Today);
