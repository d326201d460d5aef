import { LitElement, css, html, nothing } from 'lit';
import { patch, read } from '../lib/api.js';
import { relative } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { loadTexts, t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';
import './chat-preference.js';
import './dialog.js';
import './feed-preference.js';
import './problem.js';
import './skeleton.js';

/** How one wants to be nudged: how many a day, in which language, and by what besides this page. `show()` opens it. */
class Preferences extends LitElement {
  static properties = { known: { state: true }, problem: { state: true }, busy: { state: true }, ready: { state: true } };

  async show() {
    await loadTexts('preferences');
    Object.assign(this, { known: null, problem: null, ready: true });
    await this.updateComplete;
    this.renderRoot.querySelector('th-dialog').show();
    this.load();
  }

  async load() {
    try {
      const { body, etag } = await read('/api/preferences');
      Object.assign(this, { known: body, etag, problem: null });
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (!this.ready) return nothing;
    return html`<th-dialog heading=${t('preferences.title')}>${this.content()}</th-dialog>`;
  }

  content() {
    if (this.known) return [this.form(), html`<th-chat-preference></th-chat-preference><th-feed-preference></th-feed-preference>`];
    if (this.problem) return html`<th-problem .problem=${this.problem} .retry=${() => this.load()}></th-problem>`;
    return html`<th-skeleton></th-skeleton>`;
  }

  form() {
    const { dailyNudges, locale, mail } = this.known;
    return html`<form class="stack" @submit=${this.save} @input=${() => this.requestUpdate()}>
      <div class="two">
        <label class="field">
          <span class="label">${t('preferences.daily')}</span>
          <input name="dailyNudges" type="number" min="1" max="100" required .value=${String(dailyNudges)} />
          <span class="hint">${t('preferences.daily.hint')}</span>
        </label>
        ${this.select('locale', ['', 'en', 'de'], locale ?? '')}
      </div>
      <div class="two">
        ${this.select('mode', ['digest', 'at_once', 'off'], mail.mode)}
        <label class="field">
          <span class="label">${t('preferences.digestAt')}</span>
          <input name="digestAt" type="time" required .value=${mail.digestAt} />
        </label>
      </div>
      ${mail.available ? nothing : html`<p class="hint">${t('preferences.unavailable')}</p>`}
      ${mail.failingSince ? html`<p class="error">${t('preferences.failing', { when: relative(mail.failingSince) })}</p>` : nothing}
      ${this.problem ? html`<p class="error" role="alert">${this.problem.message}</p>` : nothing}
      <div class="row end"><button class="button primary" ?disabled=${this.busy}>${t('save')}</button></div>
    </form>`;
  }

  select(name, values, chosen) {
    return html`<label class="field">
      <span class="label">${t(`preferences.${name}`)}</span>
      <select name=${name}>
        ${values.map((one) => html`<option value=${one} ?selected=${one === chosen}>${t(`preferences.${name}.${one || 'auto'}`)}</option>`)}
      </select>
    </label>`;
  }

  async save(event) {
    event.preventDefault();
    const { dailyNudges, locale, mode, digestAt } = Object.fromEntries(new FormData(event.target));
    const wish = { dailyNudges: Number(dailyNudges), locale: locale || null, mail: { mode, digestAt } };
    Object.assign(this, { busy: true, problem: null });
    try {
      await patch('/api/preferences', wish, { ifMatch: this.etag });
      this.saved(wish.locale !== (this.known.locale ?? null));
    } catch (problem) {
      if (problem.status === 412) await this.load();
      this.problem = problem;
    }
    this.busy = false;
  }

  /** Another language begins anew. */
  saved(otherLanguage) {
    toast(t('preferences.saved'));
    if (!otherLanguage) return this.renderRoot.querySelector('th-dialog').close();
    localStorage.removeItem('th.locale');
    return location.reload();
  }

  static styles = [
    shared,
    css`
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        align-items: start;
        gap: var(--space-4);
      }
      .end {
        justify-content: end;
      }
      .error {
        color: var(--out-of-sight);
        font-size: var(--text-s);
      }
    `,
  ];
}

customElements.define('th-preferences', Preferences);
