import { LitElement, css, html } from 'lit';
import { instantOf, localText, moment, time } from '../lib/format.js';
import { icon } from '../lib/icons.js';
import { times } from '../lib/later.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './dialog.js';
import './menu.js';

const DAY_MS = 86_400_000;
const AT_MOST_DAYS = 90;

/** Not now: later today, tomorrow, next week, or a time of one's own. Tells `until` with the instant. `show()` from a key. */
class SnoozeMenu extends LitElement {
  static properties = { workingHours: { attribute: false }, for: {} };

  show() {
    return this.renderRoot.querySelector('th-menu').show();
  }

  render() {
    return html`<th-menu label=${t('snooze.for', { name: this.for })} kind="" .items=${this.items()}>
        ${icon('clock')}<span>${t('snooze')}</span>
      </th-menu>
      <th-dialog heading=${t('snooze.pick')}>${this.form()}</th-dialog>`;
  }

  items() {
    const known = times(Date.now(), this.workingHours);
    return [
      { heading: t('snooze.heading') },
      ...known.map(({ name, at }) => ({ label: t(`snooze.${name}`), hint: hintOf(name, at), run: () => this.tell(at) })),
      { label: t('snooze.pick'), run: () => this.renderRoot.querySelector('th-dialog').show() },
    ];
  }

  form() {
    const now = Date.now();
    return html`<form class="stack" @submit=${this.pick}>
      <label class="field">
        <span class="label">${t('snooze.until')}</span>
        <input
          name="until"
          type="datetime-local"
          required
          min=${localText(now)}
          max=${localText(now + AT_MOST_DAYS * DAY_MS)}
          value=${localText(Date.parse(times(now, this.workingHours).at(-1).at))}
        />
      </label>
      <div class="row end"><button class="button primary">${t('snooze')}</button></div>
    </form>`;
  }

  pick(event) {
    event.preventDefault();
    this.renderRoot.querySelector('th-dialog').close();
    this.tell(instantOf(new FormData(event.target).get('until')));
  }

  tell(until) {
    this.dispatchEvent(new CustomEvent('until', { detail: until }));
  }

  static styles = [
    shared,
    css`
      .end {
        justify-content: end;
      }
    `,
  ];
}

const hintOf = (name, at) => (name === 'today' ? time(at) : moment(at));

customElements.define('th-snooze-menu', SnoozeMenu);
