import { LitElement, css, html, svg } from 'lit';
import { drawn } from '../lib/sight-drawing.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/** What the lights and the track of a sight line mean. */
class SightLegend extends LitElement {
  render() {
    return html`<ul aria-label=${t('sight.legend')}>
      ${Object.entries(signs).map(
        ([key, sign]) => html`<li><svg width="18" height="14" aria-hidden="true">${sign}</svg>${t(key)}</li>`,
      )}
    </ul>`;
  }

  static styles = [
    shared,
    drawn,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        margin-top: var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
    `,
  ];
}

const signs = {
  'sight.legend.light': svg`<circle class="head personal" cx="9" cy="7" r="4" />`,
  'sight.legend.mailing': svg`<circle class="head mailing" cx="9" cy="7" r="3.500" />`,
  'state.in_sight': svg`<rect class="state in_sight" y="5" width="18" height="4" rx="2" />`,
  'state.fading': svg`<rect class="state fading" y="6" width="18" height="2" rx="1" />`,
  'state.out_of_sight': svg`<rect class="state out_of_sight" x="1" y="4" width="16" height="6" rx="3" />`,
};

customElements.define('th-sight-legend', SightLegend);
