import { LitElement, css, html, nothing } from 'lit';
import { get, patch, post, read } from '../../lib/api.js';
import { changedMeanwhile, same } from '../../lib/conflict.js';
import { dateTime, instantOf, localText, timeZone } from '../../lib/format.js';
import { USUAL, hoursInWords } from '../../lib/hours.js';
import { myself } from '../../lib/me.js';
import { present } from '../../lib/reps.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import { toast } from '../../lib/toast.js';
import '../../components/dialog.js';
import '../../components/meanwhile.js';
import '../../components/refusal.js';
import './working-hours.js';

const MEMBERS = ['name', 'email', 'phone', 'timeZone', 'managerId', 'login', 'workingHours', 'absence'];
const ZONES = Intl.supportedValuesOf?.('timeZone') ?? [];

/** One rep, edited or new: `show(rep | null, people)`; tells `changed`. Sends what was changed and nothing else. */
class RepDialog extends LitElement {
  static properties = {
    people: { state: true },
    before: { state: true },
    values: { state: true },
    problem: { state: true },
    meanwhile: { state: true },
    leaving: { state: true },
  };

  async show(rep, people) {
    Object.assign(this, { people, problem: null, meanwhile: null, leaving: null });
    const found = rep ? await read(`/api/reps/${rep.id}`).catch((problem) => toast(problem.message, { tone: 'bad' })) : null;
    if (rep && !found) return;
    this.etag = found?.etag;
    this.before = found?.body ?? null;
    this.values = { timeZone: timeZone(), ...(found?.body ?? {}) };
    await this.updateComplete;
    this.renderRoot.querySelector('th-dialog').show();
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
  }

  setIn(name, member, value, otherwise) {
    this.set(name, { ...(this.values[name] ?? otherwise), [member]: value });
  }

  wish() {
    const tidied = { ...this.values, login: this.values.login?.subject ? this.values.login : null };
    const changed = MEMBERS.filter((member) => !same(tidied[member] || null, this.before?.[member]));
    return Object.fromEntries(changed.map((member) => [member, tidied[member] || null]));
  }

  async save(event) {
    event?.preventDefault();
    try {
      const wish = this.wish();
      if (this.before) await patch(`/api/reps/${this.before.id}`, wish, { ifMatch: this.etag });
      else await post('/api/reps', Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== null)));
      this.done(t('set-up.saved'));
    } catch (problem) {
      if (problem.status === 412) await this.compare();
      else this.problem = problem;
    }
  }

  /** What I did not touch becomes theirs at once; about what both changed I am asked. */
  async compare() {
    const { body: now, etag } = await read(`/api/reps/${this.before.id}`);
    const mine = this.wish();
    const changed = changedMeanwhile(this.before, now, MEMBERS);
    this.etag = etag;
    this.now = now;
    this.values = { ...now, ...mine };
    this.before = now;
    this.problem = null;
    this.meanwhile = changed.map(({ member, value }) => ({ label: t(`set-up.rep.${member}`), text: this.inWords(member, value) }));
  }

  inWords(member, value) {
    if (!value) return '–';
    if (member === 'workingHours') return hoursInWords(value);
    if (member === 'absence') return `${dateTime(value.from)} – ${dateTime(value.until)}`;
    if (member === 'managerId') return this.people.get(value)?.name ?? '…';
    return member === 'login' ? value.subject : value;
  }

  takeTheirs() {
    this.values = { ...this.now };
    this.meanwhile = null;
  }

  async askToLeave() {
    const { groups } = await get('/api/standings/summary?by=owner').catch(() => ({ groups: [] }));
    const counts = groups.find(({ key }) => key === this.before.id);
    this.leaving = { n: counts ? counts.in_sight + counts.fading + counts.out_of_sight + (counts.resting ?? 0) : 0 };
  }

  async depart() {
    try {
      const { body } = await post(`/api/reps/${this.before.id}/depart`);
      this.done(t('set-up.rep.hasDeparted', { name: this.before.name, n: body.orphans }));
    } catch (problem) {
      this.problem = problem;
    }
  }

  done(text) {
    this.renderRoot.querySelector('th-dialog').close();
    toast(text);
    this.dispatchEvent(new Event('changed'));
  }

  render() {
    if (!this.values) return nothing;
    return html`<th-dialog wide heading=${this.before?.name ?? t('set-up.reps.add')}>
      ${this.leaving ? this.farewell() : this.form()}
    </th-dialog>`;
  }

  farewell() {
    return html`<p>${t('set-up.rep.leaves', { name: this.before.name, n: this.leaving.n })}</p>
      <th-refusal .problem=${this.problem}></th-refusal>
      <div class="row end">
        <button class="button" @click=${() => (this.leaving = null)}>${t('cancel')}</button>
        <button class="button danger" @click=${this.depart}>${t('set-up.rep.depart')}</button>
      </div>`;
  }

  form() {
    return html`<form id="rep" @submit=${this.save}>
      ${this.text('name', { required: true })} ${this.text('email', { type: 'email', required: true })}
      ${this.text('phone', { type: 'tel' })} ${this.text('timeZone', { required: true, list: 'zones' })}
      <datalist id="zones">${ZONES.map((zone) => html`<option value=${zone}></option>`)}</datalist>
      ${this.choice('managerId', this.values.managerId, (id) => this.set('managerId', id || null))}
      ${this.login()} ${this.hours()} ${this.absence()}
      <th-refusal class="whole" .problem=${this.problem} .shown=${MEMBERS.map((member) => `/${member}`)}></th-refusal>
      <th-meanwhile class="whole" .lines=${this.meanwhile} @theirs=${this.takeTheirs} @mine=${() => this.save()}></th-meanwhile>
      <div class="row whole end">
        ${this.before ? html`<button type="button" class="button danger first" @click=${this.askToLeave}>${t('set-up.rep.depart')} …</button>` : nothing}
        <button class="button primary">${t('save')}</button>
      </div>
    </form>`;
  }

  text(name, { type = 'text', required = false, list } = {}) {
    const error = this.problem?.errorAt(`/${name}`);
    return html`<label class="field"><span class="label">${t(`set-up.rep.${name}`)}</span>
      <input type=${type} ?required=${required} list=${list ?? nothing} aria-invalid=${error ? 'true' : 'false'}
        .value=${this.values[name] ?? ''} @input=${(e) => this.set(name, e.target.value)} />
      ${error ? html`<span class="error">${error}</span>` : nothing}</label>`;
  }

  choice(name, value, run) {
    const others = present(this.people).filter(({ id }) => id !== this.before?.id);
    return html`<label class="field"><span class="label">${t(`set-up.rep.${name}`)}</span>
      <select @change=${(e) => run(e.target.value)}>
        <option value="">${t('set-up.rep.nobody')}</option>
        ${others.map((rep) => html`<option value=${rep.id} ?selected=${rep.id === value}>${rep.name}</option>`)}
      </select></label>`;
  }

  /** The issuer is nearly always the one that the others sign in by. */
  login() {
    const usual = [...this.people.values()].find(({ login }) => login)?.login.issuer ?? myself().login.issuer;
    const login = this.values.login ?? { issuer: usual, subject: '' };
    const field = (member) => html`<label class="field"><span class="label">${t(`set-up.rep.login.${member}`)}</span>
      <input .value=${login[member] ?? ''} autocapitalize="off" @input=${(e) => this.setIn('login', member, e.target.value, login)} /></label>`;
    return html`<fieldset class="whole two"><legend>${t('set-up.rep.login')}</legend>${field('subject')}${field('issuer')}</fieldset>`;
  }

  hours() {
    return html`<fieldset class="whole">
      <legend>${t('set-up.rep.workingHours')}</legend>
      <th-working-hours
        .value=${this.values.workingHours ?? USUAL}
        @change=${(event) => this.set('workingHours', event.target.value)}
      ></th-working-hours>
      ${this.error('/workingHours')}
    </fieldset>`;
  }

  absence() {
    const absence = this.values.absence;
    const at = (member) => html`<label class="field"><span class="label">${t(`set-up.rep.${member}`)}</span>
      <input type="datetime-local" required .value=${absence[member] ? localText(absence[member]) : ''}
        @change=${(e) => e.target.value && this.setIn('absence', member, instantOf(e.target.value), absence)} /></label>`;
    return html`<fieldset class="whole">
      <legend>${t('set-up.rep.absence')}</legend>
      ${absence
        ? html`<div class="three">${at('from')} ${at('until')}
            ${this.choice('standInId', absence.standInId, (id) => this.setIn('absence', 'standInId', id, absence))}</div>
            <button type="button" class="button quiet" @click=${() => this.set('absence', null)}>${t('set-up.rep.isBack')}</button>`
        : html`<button type="button" class="button" @click=${() => this.set('absence', {})}>${t('set-up.rep.goesAway')}</button>`}
      ${this.error('/absence')}
    </fieldset>`;
  }

  error(pointer) {
    const errors = this.problem?.errors.filter((error) => error.pointer.startsWith(pointer)) ?? [];
    return errors.map(({ detail }) => html`<p class="error small">${detail}</p>`);
  }

  static styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-4);
      }
      .whole {
        grid-column: 1 / -1;
      }
      legend {
        margin-bottom: var(--space-2);
      }
      .two,
      .three {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        gap: var(--space-2) var(--space-4);
      }
      .end {
        justify-content: end;
      }
      .first {
        margin-inline-end: auto;
      }
      .error {
        color: var(--out-of-sight);
      }
      @media (max-width: 40rem) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

customElements.define('th-rep-dialog', RepDialog);
