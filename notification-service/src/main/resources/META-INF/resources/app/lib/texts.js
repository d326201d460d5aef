/**
 * All words of the inbox, in the reader's language. `texts/<language>.js` holds what every page needs, and
 * `texts/<page>.<language>.js` what one page needs; the router loads it with the page.
 *
 *   t('today.count', { n: 3 })        a text is a string, or forms by plural category: { one: '…', other: '{n} …' }
 *   t('kind.call')                    tOr('kind.' + kind, kind) for what an administrator may have named
 */
const SUPPORTED = ['en', 'de'];
const texts = {};
let chosen = 'en';
let plural = new Intl.PluralRules('en');

/** The locale as chosen, such as de-AT; its language has texts. */
export const locale = () => chosen;
export const language = () => chosen.split('-')[0];

/** Takes the first of the wishes that there are texts for. */
export async function speak(...wishes) {
  chosen = wishes.find((wish) => wish && SUPPORTED.includes(wish.split('-')[0].toLowerCase())) ?? 'en';
  plural = new Intl.PluralRules(chosen);
  document.documentElement.lang = chosen;
  Object.assign(texts, (await import(`../texts/${language()}.js`)).default);
}

/** The texts of one page; its keys begin with the page's name. */
export async function loadTexts(page) {
  Object.assign(texts, (await import(`../texts/${page}.${language()}.js`)).default);
}

export function t(key, values = {}) {
  return tOr(key, key, values);
}

export function tOr(key, otherwise, values = {}) {
  const text = texts[key] ?? otherwise;
  const form = typeof text === 'string' ? text : (text[plural.select(values.n ?? 0)] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

/** The name of a kind of touch; administrators add kinds of their own. */
export const kindName = (kind) => tOr(`kind.${kind}`, inWords(kind));

/** A code of ours as words, where nobody has written better ones. */
export const inWords = (code) => code.replace(/[_-]+/g, ' ');

const shown = (value) => (typeof value === 'number' ? new Intl.NumberFormat(chosen).format(value) : String(value ?? ''));
