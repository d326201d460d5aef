/**
 * The web inbox. How it is made:
 *
 * - Web components by Lit, straight from the files: one element a file, `th-<name>` in components/, pages as
 *   `th-page-<name>` in pages/ with their words in texts/<name>.<language>.js (loaded by the router, see lib/router.js).
 * - `static styles = [shared, css`…`]` (lib/styles.js) and tokens.css are all the look there is: no colour, size or space
 *   of its own in a component. Native elements wear classes: button, button primary, field, card, row, stack, eyebrow.
 * - Reactive properties get their first values in the constructor: a class field would hide them from Lit.
 * - The Content-Security-Policy allows no inline style, and so no style attribute in a template: what is computed is an
 *   attribute of an SVG or set through element.style after rendering (Lit's styleMap writes an attribute first).
 * - Data by lib/api.js; nudges live by lib/live.js; what must not be lost without a network by lib/queue.js.
 * - Words by t() (lib/texts.js), dates and numbers by lib/format.js, single keys by Keys (lib/keys.js), a short word with
 *   an undo by toast() (lib/toast.js). Loading, empty and broken are <th-skeleton>, <th-empty> and <th-problem>.
 * - A page has one h1 and begins with <div class="page">.
 */
import { useZone } from './lib/format.js';
import { whoAmI } from './lib/me.js';
import { foresee } from './lib/router.js';
import { locale, speak } from './lib/texts.js';
import './components/shell.js';

const shell = document.querySelector('th-shell');
const wishes = [localStorage.getItem('th.locale'), ...navigator.languages];

try {
  foresee();
  await speak(...wishes);
  const me = await whoAmI();
  if (me.locale && me.locale !== wishes[0]) await speak(me.locale, ...wishes);
  localStorage.setItem('th.locale', locale());
  useZone(me.timeZone);
  shell.begin();
} catch (problem) {
  shell.fail(problem);
}
