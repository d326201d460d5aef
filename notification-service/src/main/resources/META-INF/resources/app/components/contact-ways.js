import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../lib/icons.js';
import { waysTo } from '../lib/people.js';
import { shared } from '../lib/styles.js';
import { kindName, t } from '../lib/texts.js';

/** How to reach a contact, each one tap: the telephone, the mail program, a text. */
class ContactWays extends LitElement {
  static properties = { contact: { attribute: false } };

  render() {
    const ways = waysTo(this.contact ?? {});
    if (!ways.length) return html`<p class="small faint">${t('contact.noWay')}</p>`;
    return html`<ul class="row">${ways.map((way) => html`<li>${this.way(way)}</li>`)}</ul>`;
  }

  way({ kind, icon: drawing, href, shown }) {
    const label = t('contact.way', { kind: kindName(kind), name: this.contact.name });
    return html`<a class="way ${shown ? '' : 'alone'}" href=${href} aria-label=${shown ? `${label}: ${shown}` : label}>
      ${icon(drawing)}<span class="kind">${kindName(kind)}</span>${shown ? html`<span class="shown">${shown}</span>` : nothing}
    </a>`;
  }

  static styles = [
    shared,
    css`
      .way {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2rem;
        padding-inline-end: var(--space-3);
        color: var(--accent);
        font-size: var(--text-s);
        text-decoration-color: transparent;
        overflow-wrap: anywhere;
      }
      svg {
        flex: none;
        width: 1rem;
        height: 1rem;
      }
      .way:not(.alone) .kind {
        display: none;
      }
      @media (max-width: 40rem) {
        ul {
          display: flex;
          flex-wrap: wrap;
        }
        li {
          flex: 1;
        }
        .way,
        .way.alone {
          justify-content: center;
          width: 100%;
          min-height: var(--touchable);
          padding: 0 var(--space-2);
          border-radius: var(--radius-m);
          background: var(--in-sight-wash);
          font-weight: 600;
          text-decoration: none;
          white-space: nowrap;
        }
        .way:not(.alone) .kind {
          display: inline;
        }
        .shown {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('th-contact-ways', ContactWays);
