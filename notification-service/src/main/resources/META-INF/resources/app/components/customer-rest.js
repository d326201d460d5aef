import { LitElement, css, html, nothing } from 'lit';
import { list, read } from '../lib/api.js';
import { rework } from '../lib/customer-edit.js';
import { date, dayOf, instantOf } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { kindName, t } from '../lib/texts.js';
import './dialog.js';

const DAY_MS = 86_400_000;

/**
 * When a customer, or somebody there, is not to be touched: what is agreed, and a dialog for more. `.shown` {body, etag};
 * `begin(contact or null)` asks; tells `changed` with what is shown now.
 */
class CustomerRest extends LitElement {
  static properties = {
    shown: { attribute: false },
    contact: { state: true },
    kinds: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  async begin(contact = null) {
    Object.assign(this, { contact, problem: null, busy: false, kinds: this.kinds ?? [] });
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector('th-dialog').show();
    this.kinds = (await list('/api/kinds').catch(() => [])).map(({ name }) => name);
  }

  render() {
    return html`${this.agreed()}
      <th-dialog heading=${t('customer.rest.title', { name: this.contact?.name ?? this.shown.body.name })}
        >${this.form()}</th-dialog
      >`;
  }

  agreed() {
    const all = [null, ...this.shown.body.contacts].flatMap((contact) =>
      lasting(contact ?? this.shown.body).map((rest) => ({ contact, rest })),
    );
    if (!all.length) return html`<p class="soft small">${t('customer.rest.none')}</p>`;
    return html`<ul>
        ${all.map(
          ({ contact, rest }) =>
            html`<li>
              <div>
                <p><b>${contact?.name ?? t('customer.rest.all')}</b> <span class="soft">· ${howOf(rest)}</span></p>
                <p class="small soft">
                  ${rest.reason} ·
                  ${rest.until ? t('customer.rest.until', { date: date(rest.until) }) : t('customer.rest.forGood')}
                </p>
              </div>
              <button class="button quiet" @click=${() => this.end(contact, rest)}>${t('customer.rest.end')}</button>
            </li>`,
        )}
      </ul>
      ${this.problem && !this.busy ? html`<p class="error small" role="alert">${this.problem.message}</p>` : nothing}`;
  }

  form() {
    return html`<form class="stack" @submit=${this.save}>
      <p class="soft small">${t('customer.rest.hint')}</p>
      <label class="field"
        ><span class="label">${t('customer.rest.reason')}</span><input name="reason" required maxlength="200" autocomplete="off"
      /></label>
      <label class="field">
        <span class="label">${t('customer.rest.last')}</span>
        <input name="until" type="date" min=${dayOf(Date.now() + DAY_MS)} />
        <span class="hint">${t('customer.rest.last.hint')}</span>
      </label>
      <details>
        <summary>${t('customer.rest.kinds')}</summary>
        <div class="kinds">
          ${(this.kinds ?? []).map(
            (kind) => html`<label><input type="checkbox" name="kinds" value=${kind} /> ${kindName(kind)}</label>`,
          )}
        </div>
      </details>
      ${this.problem ? html`<p class="error small" role="alert">${this.problem.message}</p>` : nothing}
      <div class="row end"><button class="button primary" ?disabled=${this.busy}>${t('customer.rest.save')}</button></div>
    </form>`;
  }

  async save(event) {
    event.preventDefault();
    const said = new FormData(event.target);
    const until = said.get('until');
    const rest = {
      reason: said.get('reason').trim(),
      kinds: said.getAll('kinds'),
      ...(until && { until: instantOf(`${until}T00:00`) }),
    };
    if (await this.change(this.contact, (present) => [...present, rest])) this.renderRoot.querySelector('th-dialog').close();
  }

  /** What has begun ends now and stays true of the past; what has not is dropped. */
  end(contact, rest) {
    const now = new Date().toISOString();
    const ended = Date.parse(rest.from) < Date.parse(now) ? [{ ...rest, until: now }] : [];
    return this.change(contact, (present) => present.flatMap((one) => (same(one, rest) ? ended : [one])));
  }

  async change(contact, changed) {
    const customer = `/api/customers/${this.shown.body.id}`;
    const path = contact ? `${customer}/contacts/${contact.id}` : customer;
    Object.assign(this, { busy: true, problem: null });
    try {
      const written = await rework(path, ({ resting }) => ({ resting: changed(resting ?? []) }));
      this.dispatchEvent(new CustomEvent('changed', { detail: contact ? await read(customer) : written }));
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
    return !this.problem;
  }

  static styles = [
    shared,
    css`
      li {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-2) 0;
        border-bottom: var(--hairline);
      }
      li:last-child {
        border: 0;
      }
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
        gap: var(--space-1) var(--space-3);
        padding-top: var(--space-2);
        font-size: var(--text-s);
      }
      .kinds label {
        min-height: 1.75rem;
      }
      summary {
        cursor: pointer;
        font-size: var(--text-s);
        font-weight: 600;
      }
      .end {
        justify-content: end;
      }
      .error {
        color: var(--out-of-sight);
      }
    `,
  ];
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What has not ended yet. */
const lasting = ({ resting }) => (resting ?? []).filter(({ until }) => !until || Date.parse(until) > Date.now());

const howOf = ({ kinds }) =>
  kinds?.length ? t('customer.rest.only', { kinds: kinds.map(kindName).join(', ') }) : t('customer.rest.wholly');

customElements.define('th-customer-rest', CustomerRest);
