import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { date, dateTime, dayOf, relative, span } from '../lib/format.js';
import { icon } from '../lib/icons.js';
import { shared } from '../lib/styles.js';
import { inWords, kindName, t, tOr } from '../lib/texts.js';
import './menu.js';

const AT_FIRST = 25;

/**
 * All touches of a customer, the newest first: said by a person or seen by a system, with what was told of them.
 * `.touches`, `.contacts`, `.reps`; `show(at)` brings the touch of that time into view. Tells `retract` and `restore` with a touch.
 */
class CustomerTimeline extends LitElement {
  static properties = {
    touches: { attribute: false },
    contacts: { attribute: false },
    reps: { attribute: false },
    shownCount: { state: true },
    marked: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { touches: [], contacts: [], reps: [], shownCount: AT_FIRST, marked: null });
  }

  async show(at) {
    const index = this.touches.findIndex(({ occurredAt }) => Date.parse(occurredAt) === at);
    if (index < 0) return;
    this.shownCount = Math.max(this.shownCount, index + 1);
    this.marked = this.touches[index].id;
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`[data-id="${this.marked}"]`);
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
  }

  render() {
    if (!this.touches.length) return html`<p class="soft">${t('customer.timeline.none')}</p>`;
    const shown = this.touches.slice(0, this.shownCount);
    return html`<ol>
        ${repeat(
          shown,
          ({ id }) => id,
          (touch, i) => [yearBefore(shown, i), this.touch(touch)],
        )}
      </ol>
      ${this.touches.length > shown.length
        ? html`<button class="button" @click=${() => (this.shownCount += 4 * AT_FIRST)}>
            ${t('customer.timeline.more', { n: this.touches.length - shown.length })}
          </button>`
        : nothing}`;
  }

  touch(touch) {
    const gone = touch.status === 'retracted';
    return html`<li
      data-id=${touch.id}
      tabindex="-1"
      class="${touch.id === this.marked ? 'marked' : ''} ${gone ? 'gone' : ''} ${touch.planned ? 'planned' : ''}"
    >
      <span class="sign ${touch.evidence}">${icon(signOf(touch.kind))}</span>
      <div>
        <p class="what">
          <b>${kindName(touch.kind)}</b>${this.people(touch)}
          ${touch.direction === 'inbound' ? html`<span class="soft">· ${t('customer.inbound')}</span>` : nothing}
        </p>
        ${this.came(touch)} ${touch.note ? html`<p class="note">${touch.note}</p>` : nothing}
        <p class="small faint">${this.by(touch)}${this.changes(touch)}</p>
      </div>
      ${this.menu(touch)}
      <time class="small soft" datetime=${touch.occurredAt} title=${dateTime(touch.occurredAt)}>
        ${touch.planned
          ? t('customer.planned', { date: date(touch.occurredAt) })
          : html`${relative(touch.occurredAt)}<br /><span class="faint">${date(touch.occurredAt)}</span>`}
      </time>
    </li>`;
  }

  /** Who sees a customer may say that a touch did not happen, or after all did. */
  menu(touch) {
    const gone = touch.status === 'retracted';
    const tell = () => this.dispatchEvent(new CustomEvent(gone ? 'restore' : 'retract', { detail: touch }));
    const items = [{ label: t(gone ? 'customer.restore' : 'customer.retract'), danger: !gone, run: tell }];
    return html`<th-menu
      label=${t('customer.touch.menu', { kind: kindName(touch.kind), date: date(touch.occurredAt) })}
      .items=${items}
      >${icon('more')}</th-menu
    >`;
  }

  people({ contactIds = [] }) {
    const names = contactIds.map((id) => this.contacts.find((one) => one.id === id)?.name).filter(Boolean);
    return names.length ? html`<span class="soft"> · ${names.join(', ')}</span>` : nothing;
  }

  came({ purpose, outcome, durationSeconds }) {
    const said = [
      purpose,
      outcome && tOr(`outcome.${outcome}`, inWords(outcome)),
      durationSeconds && span(durationSeconds),
    ].filter(Boolean);
    return said.length ? html`<p class="small soft">${said.join(' · ')}</p>` : nothing;
  }

  by({ evidence, source, repId }) {
    const rep = this.reps.find(({ id }) => id === (repId ?? source?.replace(/^rep:/, '')))?.name;
    if (evidence === 'said') return rep ? t('customer.said.by', { name: rep }) : t('customer.said');
    const system = source?.replace(/^adapter:/, '') ?? '';
    return rep ? t('customer.seen.of', { system, name: rep }) : t('customer.seen.by', { system });
  }

  changes({ status, history }) {
    const last = history?.findLast(({ what }) => what === status);
    if (status === 'recorded' || !last) return nothing;
    return html` ·
    ${t(`customer.${status}`, { date: last.at ? date(last.at) : '' })}${last.reason ? `: ${inWords(last.reason)}` : ''}`;
  }

  static styles = [
    shared,
    css`
      li {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr) auto auto;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-2);
        border-radius: var(--radius-m);
      }
      li.year {
        display: block;
        padding: var(--space-4) var(--space-2) var(--space-2);
        color: var(--ink-faint);
        font: 500 var(--text-l) / 1 var(--serif);
      }
      .sign {
        display: grid;
        place-items: center;
        width: 2rem;
        height: 2rem;
        border-radius: var(--radius-full);
        background: var(--in-sight-wash);
        color: var(--in-sight);
      }
      .sign.seen {
        background: none;
        border: 1px solid var(--line);
        color: var(--ink-soft);
      }
      .sign svg {
        width: 1rem;
        height: 1rem;
      }
      time {
        grid-column: 3;
        grid-row: 1;
        text-align: end;
        white-space: nowrap;
      }
      th-menu {
        grid-column: 4;
        grid-row: 1;
        margin-block: -0.25rem;
        color: var(--ink-faint);
      }
      .note {
        margin: var(--space-1) 0;
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--line-strong);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .marked {
        background: var(--in-sight-wash);
      }
      .gone .what {
        color: var(--ink-faint);
        text-decoration: line-through;
      }
      .planned .sign {
        border-style: dashed;
        border-color: var(--in-sight-light);
      }
      .button {
        margin-top: var(--space-3);
      }
    `,
  ];
}

const SIGNS = {
  phone: ['call', 'video_call', 'assistant_call'],
  voicemail: ['voicemail'],
  missed: ['attempt'],
  mail: ['email', 'newsletter', 'event_invitation', 'product_notice', 'feedback_request', 'trade_show_notice'],
  text: ['text', 'social_message'],
  visit: ['meeting', 'team_meeting', 'drop_off'],
  note: ['letter', 'thank_you_note', 'clipping', 'occasion_card', 'postcard', 'fax'],
};

const signOf = (kind) => Object.keys(SIGNS).find((sign) => SIGNS[sign].includes(kind)) ?? 'light';

/** A year stands before the first touch of it. */
function yearBefore(touches, i) {
  const year = dayOf(touches[i].occurredAt).slice(0, 4);
  return i && dayOf(touches[i - 1].occurredAt).startsWith(year) ? nothing : html`<li class="year">${year}</li>`;
}

customElements.define('th-customer-timeline', CustomerTimeline);
