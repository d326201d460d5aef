import { LitElement, css, html } from 'lit';
import { isRep, myself } from '../lib/me.js';
import { queue } from '../lib/queue.js';
import { signOut } from '../lib/session.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { chooseTheme, theme } from '../lib/theme.js';
import { toast } from '../lib/toast.js';
import './menu.js';
import './preferences.js';

/** Who one is, and how the page shall look and speak. */
class Account extends LitElement {
  render() {
    return html`<th-menu label=${t('account.open', { name: myself().name })} .items=${this.items()}>
      <span class="initials" aria-hidden="true">${initials(myself().name)}</span>
      </th-menu>
      <th-preferences></th-preferences>`;
  }

  items() {
    return [
      { heading: myself().name },
      ...[null, 'light', 'dark'].map((name) => ({
        label: t(`theme.${name ?? 'system'}`),
        checked: theme() === name,
        run: () => this.pick(name),
      })),
      ...(isRep() ? [{ label: t('account.preferences'), run: () => this.renderRoot.querySelector('th-preferences').show() }] : []),
      { label: t('keys.help'), hint: '?', run: () => document.dispatchEvent(new Event('th-keys-help')) },
      { label: t('account.api'), run: () => location.assign('/api/docs/') },
      { label: t('account.signOut'), run: () => this.signOut() },
    ];
  }

  pick(name) {
    chooseTheme(name);
    this.requestUpdate();
  }

  async signOut() {
    await queue.flush();
    if (queue.waiting.length) return toast(t('account.first'), { tone: 'bad' });
    return signOut();
  }

  static styles = [
    shared,
    css`
      .initials {
        display: grid;
        place-items: center;
        width: 2.125rem;
        height: 2.125rem;
        border-radius: var(--radius-full);
        background: var(--in-sight-wash);
        color: var(--in-sight);
        font-size: var(--text-xs);
        font-weight: 700;
        letter-spacing: 0.02em;
      }
    `,
  ];
}

const initials = (name = '') =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0])
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('')
    .toUpperCase();

customElements.define('th-account', Account);
