import { html, render } from 'lit';
import { shared } from './styles.js';
import { t } from './texts.js';
import '../components/dialog.js';

/** Asks before what cannot be undone: `if (await sure(question, t('remove'))) …`. */
export function sure(question, yes) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [shared.styleSheet];
  document.body.append(host);
  return new Promise((resolve) => {
    let answer = false;
    const close = (chosen) => {
      answer = chosen;
      root.querySelector('th-dialog').close();
    };
    const closed = () => {
      host.remove();
      resolve(answer);
    };
    render(
      html`<th-dialog heading=${t('set-up.sure')} @closed=${closed}>
        <p>${question}</p>
        <button class="button" slot="actions" @click=${() => close(false)}>${t('cancel')}</button>
        <button class="button danger" slot="actions" @click=${() => close(true)}>${yes}</button>
      </th-dialog>`,
      root,
    );
    root.querySelector('th-dialog').show();
  });
}
