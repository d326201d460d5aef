import { LitElement, css, html, nothing } from 'lit';
import { get, post, remove } from '../lib/api.js';
import { date } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';

/** One's calendar feed. Its address is shown once, when it is made; made again, the one before is found no more. */
class FeedPreference extends LitElement {
  static properties = { feed: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.does(() => get('/api/preferences/feed'), () => {});
  }

  async does(ask, complain = (problem) => toast(problem.message, { tone: 'bad' })) {
    try {
      const answer = await ask();
      this.feed = answer.body ?? (answer.state ? answer : { state: 'off' });
    } catch (problem) {
      complain(problem);
    }
  }

  render() {
    if (!this.feed) return nothing;
    const on = this.feed.state === 'on';
    return html`<section class="stack">
      <h3>${t('preferences.feed')}</h3>
      <p class="small soft">${on ? t('preferences.feed.on', { date: date(this.feed.createdAt) }) : t('preferences.feed.hint')}</p>
      ${this.feed.url ? this.address() : nothing}
      <div class="row">
        <button class="button" @click=${() => this.does(() => post('/api/preferences/feed'))}>
          ${t(on ? 'preferences.feed.again' : 'preferences.feed.make')}
        </button>
        ${on
          ? html`<button class="button quiet" @click=${() => this.does(() => remove('/api/preferences/feed'))}>
              ${t('preferences.feed.revoke')}
            </button>`
          : nothing}
      </div>
    </section>`;
  }

  address() {
    return html`<label class="field">
      <span class="label">${t('preferences.feed.url')}</span>
      <input readonly .value=${this.feed.url} @focus=${({ target }) => target.select()} />
      <span class="hint">${t('preferences.feed.once')}</span>
    </label>`;
  }

  static styles = [
    shared,
    css`
      section {
        gap: var(--space-2);
        padding-top: var(--space-4);
        border-top: var(--hairline);
      }
    `,
  ];
}

customElements.define('th-feed-preference', FeedPreference);
