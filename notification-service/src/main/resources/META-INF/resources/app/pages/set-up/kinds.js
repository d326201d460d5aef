import { LitElement, html } from 'lit';
import { shared } from '../../lib/styles.js';
import { kindName, t } from '../../lib/texts.js';
import './catalogue.js';
import { part } from './part.js';

/** The catalogue of kinds of touches: what one of each buys. */
class Kinds extends LitElement {
  render() {
    const columns = [
      { name: 'weight', label: t('set-up.weight'), kind: 'percent', min: 0, max: 100 },
      { name: 'lingersDays', label: t('set-up.lingersDays'), kind: 'number', min: 0, max: 3650 },
      { name: 'personal', label: t('set-up.personal'), kind: 'boolean' },
    ];
    return html`
      <h1>${t('set-up.kinds')}</h1>
      <p class="soft">${t('set-up.kinds.text')}</p>
      <th-catalogue
        path="/api/kinds"
        key="name"
        .columns=${columns}
        .fresh=${{ weight: 1, lingersDays: 0, personal: true }}
        .face=${({ name }) => kindName(name)}
      ></th-catalogue>
    `;
  }

  static styles = [shared, part];
}

customElements.define('th-set-up-kinds', Kinds);
