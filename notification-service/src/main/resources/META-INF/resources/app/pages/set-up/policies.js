import { LitElement, html, nothing } from 'lit';
import { get } from '../../lib/api.js';
import { shared } from '../../lib/styles.js';
import { t, tOr } from '../../lib/texts.js';
import '../../components/states-bar.js';
import './catalogue.js';
import { part } from './part.js';

const YEAR_DAYS = 365;

/** What customers deserve, and how those who deserve it stand now. */
class Policies extends LitElement {
  static properties = { counts: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    const summary = await get('/api/standings/summary?by=policy').catch(() => ({ groups: [] }));
    this.counts = new Map(summary.groups.map((group) => [group.key, group]));
  }

  render() {
    const columns = [
      { name: 'touchesAYear', label: t('set-up.touchesAYear'), kind: 'number', min: 1, max: 1000 },
      { name: 'warnAt', label: t('set-up.warnAt'), kind: 'percent', min: 1, max: 100 },
    ];
    return html`
      <h1>${t('set-up.policies')}</h1>
      <p class="soft">${t('set-up.policies.text')}</p>
      <th-catalogue
        path="/api/policies"
        key="id"
        .columns=${columns}
        .fresh=${{ touchesAYear: 4, warnAt: 0.8 }}
        .face=${({ id, touchesAYear }) => html`${tOr(`policy.${id}`, id)}
          <span class="under">${t('set-up.every', { n: Math.round(YEAR_DAYS / touchesAYear) })}</span>`}
        .beside=${({ id }) => this.standing(id)}
      ></th-catalogue>
    `;
  }

  standing(id) {
    const counts = this.counts?.get(id);
    return counts ? html`<th-states-bar .counts=${counts}></th-states-bar>` : nothing;
  }

  static styles = [shared, part];
}

customElements.define('th-set-up-policies', Policies);
