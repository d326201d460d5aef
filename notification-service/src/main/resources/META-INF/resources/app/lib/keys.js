/**
 * Single keys for what one does often. A page says what its keys do while it is on the page:
 *
 *   keys = new Keys(this, () => [{ key: 'j', label: t('today.key.next'), run: () => this.next() }]);
 *
 * They rest while somebody types or a dialog is open, and can be switched off (WCAG 2.1.4) in the help, which "?" opens
 * and which lists them all.
 */
const pages = new Set();
const OFF = 'th.keys';

export class Keys {
  constructor(host, list) {
    this.list = list;
    host.addController(this);
  }

  hostConnected() {
    pages.add(this);
  }

  hostDisconnected() {
    pages.delete(this);
  }
}

/** All keys that work now. */
export const keysNow = () => [...pages].flatMap((page) => page.list());
export const keysAreOn = () => localStorage.getItem(OFF) !== 'off';
export const switchKeys = (on) => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off'));

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
  if (event.key !== '?' && !keysAreOn()) return;
  const found = keysNow().find(({ key, enabled }) => key === event.key && enabled !== false);
  if (!found) return;
  event.preventDefault();
  found.run(event);
});

function isBusy(event) {
  const path = event.composedPath();
  const typing = path.some((node) => node.matches?.('input, textarea, select, [contenteditable], dialog, [role=menu]'));
  return typing || (event.key === 'Enter' && path.some((node) => node.matches?.('a, button, summary')));
}
