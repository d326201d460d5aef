import { loadTexts, t } from './texts.js';

/**
 * Addresses and pages. A page is an element `th-page-<name>` in pages/<name>.js with its words in texts/<name>.<language>.js;
 * both are loaded when it is first opened. It gets `params` from its path and `query` (URLSearchParams).
 *
 * Plain links do: <a href="/customers/…">. After a change of page, the reading position of screen readers and of the
 * keyboard is the page's beginning, and the title says where one is.
 */
const PAGES = [
  { path: '/today', page: 'today' },
  { path: '/customers/:id', page: 'customer' },
  { path: '/sky', page: 'sky' },
  { path: '/team', page: 'team' },
  { path: '/find', page: 'find' },
  { path: '/set-up', page: 'set-up' },
  { path: '/set-up/:part', page: 'set-up' },
];

let outlet = null;
let home = '/today';

/** Shows pages by handing them to the outlet: {page, element or problem, focus}. */
export function start(show, atHome) {
  outlet = show;
  home = atHome;
  addEventListener('popstate', () => open(true));
  document.addEventListener('click', follow);
  return open(false);
}

/** Fetches the code of the page that will be shown, while it is still being found out who looks. */
export function foresee() {
  const page = match(location.pathname === '/' ? home : location.pathname)?.page;
  if (page) import(`../pages/${page}.js`).catch(() => {});
}

/** Leads to an address of ours. */
export function navigate(href, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
  return open(true);
}

/** Changes the query of the page that is open, without opening it again: a filter that a link shall keep. */
export function keepQuery(parameters) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(parameters)) value ? query.set(name, value) : query.delete(name);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
}

/** A page that knows better than its name what it shows. */
export const entitle = (title) => (document.title = `${title} · Thousand Hands`);

async function open(moved) {
  if (location.pathname === '/') history.replaceState(null, '', home);
  const address = location.href;
  const found = match(location.pathname);
  if (!found) return outlet({ page: null, focus: moved });
  entitle(t(`nav.${found.page}`));
  try {
    await Promise.all([import(`../pages/${found.page}.js`), loadTexts(found.page)]);
  } catch (failure) {
    console.error(failure);
    return outlet({ page: found.page, broken: true, focus: moved });
  }
  if (location.href === address) outlet({ ...found, query: new URLSearchParams(location.search), focus: moved });
}

function match(path) {
  for (const { path: shape, page } of PAGES) {
    const params = matched(shape.split('/'), path.replace(/\/$/, '').split('/'));
    if (params) return { page, params };
  }
  return null;
}

function matched(shape, parts) {
  if (shape.length !== parts.length) return null;
  const params = {};
  const fits = shape.every((part, i) =>
    part.startsWith(':') ? (params[part.slice(1)] = decodeURIComponent(parts[i])) : part === parts[i],
  );
  return fits ? params : null;
}

function follow(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
  if (!link || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || !(url.pathname === '/' || match(url.pathname))) return;
  event.preventDefault();
  if (url.href !== location.href) navigate(url.href);
}
