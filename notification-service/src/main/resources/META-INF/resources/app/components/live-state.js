import { LitElement, css, html, nothing } from 'lit';
import { live } from '../lib/live.js';
import { queue } from '../lib/queue.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';

/** Whether the page is live, and what still waits to be sent. Silent while all is well. */
class LiveState extends LitElement {
  static properties = { state: { state: true }, waiting: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.waiting = queue.waiting.length;
    this.stop = live.listen(({ state }) => (this.state = state));
    queue.addEventListener('change', this.count);
    queue.addEventListener('refused', this.refused);
    queue.addEventListener('sent', this.sent);
    queue.flush();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    queue.removeEventListener('change', this.count);
    queue.removeEventListener('refused', this.refused);
    queue.removeEventListener('sent', this.sent);
  }

  /** What is on its way for the first time is not worth a word. */
  count = () => (this.waiting = queue.waiting.filter(({ tried }) => tried || !navigator.onLine).length);
  refused = ({ detail }) => toast(`${detail.command.label ?? ''} ${detail.outcome.message}`.trim(), { tone: 'bad', seconds: 15 });
  sent = ({ detail }) => toast(t('queue.sent', { what: detail.command.label ?? '' }));

  render() {
    const away = this.state === 'away';
    const words = [away && t('live.away'), this.waiting && t('queue.waiting', { n: this.waiting })].filter(Boolean);
    return html`<p role="status" class=${words.length ? 'word' : 'unseen'}>${words.length ? words.join(' · ') : nothing}</p>`;
  }

  static styles = [
    shared,
    css`
      .word {
        white-space: nowrap;
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius-full);
        background: var(--fading-wash);
        color: var(--fading);
        font-size: var(--text-s);
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('th-live-state', LiveState);
