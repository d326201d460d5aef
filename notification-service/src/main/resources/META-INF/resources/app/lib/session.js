/**
 * The session goes on as long as somebody works: its token expires every few minutes and is renewed by a cookie that
 * scripts cannot read. Windows of one browser may ask at once, the service sees to that.
 */
let asking = null;

/** Answers renewed, ended (only logging in helps) or away (nobody can say now). */
export function renew() {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

async function ask() {
  try {
    const { ok, status } = await fetch('/login/refresh', { method: 'POST', headers: { 'X-Thousand-Hands': '1' } });
    return ok ? 'renewed' : status === 401 ? 'ended' : 'away';
  } catch {
    return 'away';
  }
}

/** Whoever is not, or no longer, logged in comes back to where they were. */
export function signIn() {
  const here = location.pathname + location.search;
  location.assign(`/login?return=${encodeURIComponent(here)}`);
}

/** Ends the session here, then where people log in. */
export async function signOut() {
  const answer = await fetch('/logout', { method: 'POST', headers: { 'X-Thousand-Hands': '1' } }).catch(() => null);
  const { next } = answer?.ok ? await answer.json() : { next: '/logged-out' };
  location.assign(next);
}
