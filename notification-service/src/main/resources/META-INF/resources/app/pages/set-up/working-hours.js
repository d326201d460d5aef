import { LitElement, css, html } from 'lit';
import { DAYS, dayName, week } from '../../lib/hours.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';

/** Days and hours of work; `value` is {days, from, until}. Tells `change`. */
class WorkingHours extends LitElement {
  static properties = { value: { attribute: false } };

  set(wish) {
    this.value = { ...this.value, ...wish };
    this.dispatchEvent(new Event('change'));
  }

  flip(day) {
    const has = this.value.days.includes(day);
    this.set({ days: DAYS.filter((one) => (one === day ? !has : this.value.days.includes(one))) });
  }

  render() {
    return html`<div class="row">
      ${week().map((day) => this.day(day))}
      <span class="row">${this.time('from')} – ${this.time('until')}</span>
    </div>`;
  }

  day(day) {
    return html`<label>
      <input type="checkbox" aria-label=${dayName(day, 'long')} .checked=${this.value.days.includes(day)} @change=${() => this.flip(day)} />
      <span>${dayName(day)}</span>
    </label>`;
  }

  /** Text, not a time of day: the end of one may be 24:00. */
  time(member) {
    return html`<input
      class="time"
      inputmode="numeric"
      maxlength="5"
      aria-label=${t(`set-up.rep.${member}`)}
      .value=${this.value[member]}
      @change=${(event) => this.set({ [member]: event.target.value.trim() })}
    />`;
  }

  static styles = [
    shared,
    css`
      label {
        position: relative;
      }
      label input {
        position: absolute;
        opacity: 0;
      }
      label span {
        display: grid;
        place-items: center;
        min-width: 2.75rem;
        min-height: var(--control);
        padding: 0 var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-full);
        color: var(--ink-soft);
        font-size: var(--text-s);
        cursor: pointer;
      }
      input:checked + span {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--on-ink);
        font-weight: 600;
      }
      input:focus-visible + span {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      .time {
        width: 5rem !important;
        text-align: center;
      }
    `,
  ];
}

customElements.define('th-working-hours', WorkingHours);
