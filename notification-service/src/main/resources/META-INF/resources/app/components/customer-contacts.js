import { LitElement, css, html, nothing } from 'lit';
import { date, relative, shortDate } from '../lib/format.js';
import { icon } from '../lib/icons.js';
import { rests } from '../lib/people.js';
import { shared } from '../lib/styles.js';
import { kindName, t } from '../lib/texts.js';
import './contact-ways.js';
import './state.js';

/**
 * The people at a customer, each with when they were last reached and how to reach them now. `.touches`: the timeline;
 * `.counts(kind)`: whether such a touch reaches anybody. Tells `log`, `rest` and `edit` with a contact.
 */
class CustomerContacts extends LitElement {
  static properties = { contacts: { attribute: false }, touches: { attribute: false }, counts: { attribute: false } };

  render() {
    if (!this.contacts.length) return html`<p class="soft">${t('customer.contacts.none')}</p>`;
    return html`<ul>
      ${this.contacts.map((contact) => html`<li>${this.contact(contact)}</li>`)}
    </ul>`;
  }

  contact(contact) {
    const last = this.lastReached(contact);
    return html`<div class="row spread top">
        <div>
          <h3>
            ${contact.name}
            <button
              class="button quiet icon pencil"
              aria-label=${t('customer.contact.edit', { name: contact.name })}
              @click=${() => this.tell('edit', contact)}
            >
              ${icon('note')}
            </button>
          </h3>
          <p class="small faint">${[contact.role, birthday(contact.birthday)].filter(Boolean).join(' · ')}</p>
        </div>
        ${rests(contact) ? html`<th-state state="resting"></th-state>` : nothing}
      </div>
      <p class="small reached">
        ${last
          ? html`${t('customer.reached', { when: relative(last.occurredAt) })}
              <span class="faint">· ${kindName(last.kind)}, ${date(last.occurredAt)}</span>`
          : html`<span class="soft">${t('customer.reached.never')}</span>`}
      </p>
      <th-contact-ways .contact=${contact}></th-contact-ways>
      <div class="row">
        <button
          class="button small"
          @click=${() => this.tell('log', contact)}
          aria-label=${t('customer.log.with', { name: contact.name })}
        >
          ${t('customer.log')}
        </button>
        <button
          class="button quiet small"
          @click=${() => this.tell('rest', contact)}
          aria-label=${t('customer.rest.for', { name: contact.name })}
        >
          ${t('customer.rest')}
        </button>
      </div>`;
  }

  lastReached({ id }) {
    const reached = this.touches.filter(
      (touch) => touch.contactIds?.includes(id) && !touch.planned && touch.status !== 'retracted' && this.counts(touch.kind),
    );
    return reached.sort((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt))[0];
  }

  tell(name, contact) {
    this.dispatchEvent(new CustomEvent(name, { detail: contact }));
  }

  static styles = [
    shared,
    css`
      li {
        display: grid;
        gap: var(--space-1);
        padding: var(--space-4) 0;
        border-bottom: var(--hairline);
      }
      li:first-child {
        padding-top: var(--space-1);
      }
      li:last-child {
        border: 0;
        padding-bottom: 0;
      }
      .top {
        flex-wrap: nowrap;
        align-items: start;
      }
      .pencil {
        min-width: 2rem;
        min-height: 2rem;
        margin-block: -0.5rem;
        color: var(--ink-faint);
      }
      .pencil svg {
        width: 1rem;
        height: 1rem;
      }
      .button.small {
        min-height: 2rem;
        padding: 0 var(--space-3);
      }
      .button.quiet.small {
        color: var(--ink-soft);
      }
    `,
  ];
}

/** A birthday, with or without its year: 1977-12-20 or --12-20. */
function birthday(text) {
  const [, month, day] = /(\d\d)-?(\d\d)$/.exec(text ?? '') ?? [];
  return month ? t('customer.birthday', { date: shortDate(`2024-${month}-${day}T12:00:00Z`) }) : null;
}

customElements.define('th-customer-contacts', CustomerContacts);
