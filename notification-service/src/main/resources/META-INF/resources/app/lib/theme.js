/** Light, dark, or as the machine has it (null); kept in this browser. theme.js in the head applies it before the first paint. */
const PLACE = 'th.theme';

export const theme = () => localStorage.getItem(PLACE);

export function chooseTheme(name) {
  if (name) localStorage.setItem(PLACE, name);
  else localStorage.removeItem(PLACE);
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
  document.dispatchEvent(new Event('th-theme'));
}

/** A colour of the design as it is now, for a canvas: colour('--in-sight') is rgb(…). Ask again on `th-theme` and when the machine's scheme changes. */
export function colour(token) {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

/** Calls whenever colours have changed; answers how to stop. */
export function onColours(listener) {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', listener);
  document.addEventListener('th-theme', listener);
  return () => {
    scheme.removeEventListener('change', listener);
    document.removeEventListener('th-theme', listener);
  };
}

/** Whether things may move. */
export const mayMove = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;
