/**
 * A short word at the edge of the page, read out by screen readers.
 *
 *   toast(t('today.logged'), { action: { label: t('undo'), key: 'z', run } });
 *   toast(problem.message, { tone: 'bad' });
 *
 * One with an action stays for ten seconds, and while the pointer or the keyboard is on it.
 */
export function toast(text, { action = null, tone = 'plain', seconds = action ? 10 : 5 } = {}) {
  document.dispatchEvent(new CustomEvent('th-toast', { detail: { text, action, tone, seconds } }));
}
