import { LitElement, css, html, nothing } from 'lit';
import { get } from '../lib/api.js';
import { customerOf, lastSeen } from '../lib/customers.js';
import { shortDate, date, relative } from '../lib/format.js';
import { icon } from '../lib/icons.js';
import { myself } from '../lib/me.js';
import { whom } from '../lib/people.js';
import { shared } from '../lib/styles.js';
import { kindName, t } from '../lib/texts.js';
import './contact-ways.js';
import './quick-log.js';
import './sight-line.js';
import './snooze-menu.js';
import './state.js';

const SNOOZES = 3;

/**
 * A nudge: closed, one line that says who and why; open, all that is needed to act. Only an open card asks for the customer,
 * so that a long list costs nothing.
 *
 * Tells `toggle`, `quick` ({one, contact, customer}; one is null for the sheet), `until` and `dismiss`.
 */
class NudgeCard extends LitElement {
  static properties = {
    nudge: { attribute: false },
    said: { attribute: false },
    workingHours: { attribute: false },
    open: { type: Boolean, reflect: true },
    fresh: { type: Boolean, reflect: true },
    customer: { state: true },
    standing: { state: true },
    contactId: { state: true },
  };

  willUpdate() {
    if (this.open && this.asked !== this.nudge.customer.id) this.ask(this.nudge.customer.id);
  }

  async ask(id) {
    this.asked = id;
    Object.assign(this, { customer: lastSeen(id), standing: null });
    const standing = get(`/api/standings/${id}`).catch(() => null);
    this.customer = await customerOf(id);
    this.standing = await standing;
  }

  focus() {
    this.renderRoot.querySelector('.head').focus({ preventScroll: true });
    this.scrollIntoView({ block: 'nearest' });
  }

  snooze() {
    this.renderRoot.querySelector('th-snooze-menu')?.show();
  }

  until = ({ detail }) => this.dispatchEvent(new CustomEvent('until', { detail }));

  /** What a click or a key on one of the quick entries means. */
  log(one) {
    this.dispatchEvent(new CustomEvent('quick', { detail: { one, contact: this.contact, customer: this.customer } }));
  }

  /** Another nudge or another touch: another line. */
  stamp() {
    return `${this.nudge.revision} ${this.said?.at ?? ''}`;
  }

  get name() {
    return this.nudge.customer.name ?? t('erased');
  }

  get contact() {
    const chosen = this.customer?.contacts?.find(({ id }) => id === this.contactId);
    return chosen ?? whom(this.customer, this.nudge.suggestedContact);
  }

  get state() {
    return this.nudge.urgency === 'urgent' ? 'out_of_sight' : 'fading';
  }

  render() {
    return html`<article aria-label=${this.name}>
      ${this.head()} ${this.open ? this.body() : nothing}
    </article>`;
  }

  head() {
    const { rep, dueAt } = this.nudge;
    const others = rep.id !== myself().repId && rep.name;
    return html`<h2>
      <button class="head" aria-expanded=${this.open} @click=${() => this.dispatchEvent(new Event('toggle'))}>
        <th-state state=${this.state} bare></th-state>
        <span class="name">${this.name}${others ? html`<span class="rep">${others}</span>` : nothing}</span>
        ${this.open ? nothing : this.sightLine()}
        <span class="hint">${t(`today.short.${this.state}`, { when: relative(dueAt), date: shortDate(dueAt) })}</span>
        <span class="do">${kindName(this.nudge.suggestion)}</span>
        ${icon('down')}
      </button>
    </h2>`;
  }

  body() {
    return html`<div class="body">
      ${this.sightLine()}
      ${this.why()} ${this.whom()}
      <div class="acts">
        <th-quick-log suggested=${this.nudge.suggestion} @quick=${({ detail }) => this.log(detail)}></th-quick-log>
        <div class="row spread">
          <div class="row">
            ${this.later()}
            <button class="button quiet" @click=${() => this.dispatchEvent(new Event('dismiss'))}>${t('dismiss')}</button>
          </div>
          <a class="small open" href="/customers/${this.nudge.customer.id}" aria-label=${t('today.openNamed', { name: this.name })}>
            ${t('today.open')}
          </a>
        </div>
      </div>
    </div>`;
  }

  /** After three times a nudge is the manager's to see, and only an act ends it. */
  later() {
    if (this.nudge.snoozes >= SNOOZES) return html`<p class="small faint">${t('snooze.enough', { n: this.nudge.snoozes })}</p>`;
    return html`<th-snooze-menu .workingHours=${this.workingHours} for=${this.name} @until=${this.until}></th-snooze-menu>`;
  }

  sightLine() {
    return html`<th-sight-line customer=${this.nudge.customer.id} .stamp=${this.stamp()}></th-sight-line>`;
  }

  why() {
    const { lastTouch, dueAt } = this.nudge;
    const last = this.said ?? lastTouch;
    const due = t(`today.due.${this.state}`, { date: date(dueAt), when: relative(dueAt) });
    return html`<dl>
      <div><dt>${t('today.why')}</dt><dd><th-state state=${this.state}></th-state> <span>${due}</span></dd></div>
      <div>
        <dt>${t('today.last')}</dt>
        <dd>${last ? html`<b>${kindName(last.kind)}</b> ${relative(last.at)}, ${date(last.at)}` : t('today.never')}</dd>
      </div>
      ${this.standing ? html`<div><dt>${t('today.year')}</dt><dd>${t('today.ofTarget', counts(this.standing))}</dd></div>` : nothing}
    </dl>`;
  }

  whom() {
    const contact = this.contact;
    return html`<div class="whom">
      <p class="eyebrow">${t('today.suggested')}</p>
      <p class="suggestion">
        ${t(contact ? 'today.do' : 'today.doAlone', { kind: kindName(this.nudge.suggestion), name: contact?.name ?? '' })}
        ${contact?.role ? html`<span class="role">${contact.role}</span>` : nothing}
      </p>
      ${contact ? html`<th-contact-ways .contact=${contact}></th-contact-ways>` : nothing} ${this.others(contact)}
    </div>`;
  }

  others(contact) {
    const others = (this.customer?.contacts ?? []).filter(({ id }) => id !== contact?.id);
    if (!others.length) return nothing;
    return html`<p class="small others">
      ${t('today.rather')}
      ${others.map(({ id, name }) => html`<button class="link" @click=${() => (this.contactId = id)}>${name}</button>`)}
    </p>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        border-bottom: var(--hairline);
      }
      :host([open]) {
        margin: var(--space-3) calc(-1 * var(--space-5));
        border: var(--hairline);
        border-radius: var(--radius-l);
        background: var(--surface);
        box-shadow: var(--shadow-1);
      }
      :host([fresh]) {
        animation: arrive 2.4s var(--curve);
      }
      h2 {
        font: inherit;
        letter-spacing: 0;
      }
      .head {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) 10rem 10.5rem 8rem 1rem;
        align-items: center;
        gap: var(--space-4);
        width: 100%;
        min-height: 3.5rem;
        padding: var(--space-2) 0;
        border: 0;
        background: none;
        text-align: start;
      }
      .head > svg {
        width: 1rem;
        height: 1rem;
        color: var(--ink-faint);
        transition: rotate var(--quick);
      }
      .head:hover .name {
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .head:focus-visible {
        outline-offset: -2px;
        border-radius: var(--radius-m);
      }
      :host([open]) .head {
        padding: var(--space-4) var(--space-5) 0;
        grid-template-columns: auto minmax(0, 1fr) 1rem;
      }
      :host([open]) .head > svg {
        rotate: 180deg;
      }
      :host([open]) :is(.hint, .do) {
        display: none;
      }
      .name {
        overflow: hidden;
        font-weight: 600;
        text-overflow: ellipsis;
      }
      :host([open]) .name {
        font: 500 var(--text-xl) / var(--leading-tight) var(--serif);
        letter-spacing: -0.01em;
      }
      .rep {
        margin-inline-start: var(--space-2);
        color: var(--ink-faint);
        font: 400 var(--text-s) / 1 var(--sans);
        letter-spacing: 0;
      }
      .hint,
      .do {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .do {
        color: var(--ink-soft);
      }
      .body {
        display: grid;
        gap: var(--space-5);
        padding: var(--space-4) var(--space-5) var(--space-5);
      }
      dl {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-s);
      }
      dl > div {
        display: grid;
        grid-template-columns: 7rem 1fr;
      }
      dt {
        color: var(--ink-faint);
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
      }
      .suggestion {
        font: 500 var(--text-l) / 1.3 var(--serif);
      }
      .role {
        color: var(--ink-faint);
        font: var(--text-s) / 1 var(--sans);
      }
      .whom {
        display: grid;
        gap: var(--space-1);
      }
      .others {
        color: var(--ink-faint);
      }
      .link {
        min-height: 1.5rem;
        padding: 0 var(--space-1);
        border: 0;
        background: none;
        color: var(--ink-soft);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .acts {
        display: grid;
        gap: var(--space-3);
      }
      .open {
        color: var(--ink-soft);
      }
      @keyframes arrive {
        from {
          background: var(--fading-wash);
        }
      }
      @media (max-width: 48rem) {
        :host([open]) {
          margin-inline: calc(-1 * var(--space-3));
        }
        .head {
          grid-template-columns: auto minmax(0, 1fr) auto;
          gap: var(--space-3);
        }
        .head > svg,
        .head > th-sight-line,
        .do {
          display: none;
        }
        :host([open]) .head {
          padding: var(--space-4) var(--space-4) 0;
        }
        :host([open]) .head > svg {
          display: block;
        }
        .body {
          gap: var(--space-4);
          padding: var(--space-3) var(--space-4) var(--space-4);
        }
        dl > div {
          grid-template-columns: 6rem 1fr;
        }
        .link {
          min-height: var(--touchable);
        }
      }
    `,
  ];
}

const counts = ({ touchesThisYear, target }) => ({ n: touchesThisYear, target });

customElements.define('th-nudge-card', NudgeCard);
