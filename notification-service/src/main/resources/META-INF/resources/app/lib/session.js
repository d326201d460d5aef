/**
 * The session goes on as long as somebody works: its token expires every few minutes and is renewed by a cookie that
 * scripts cannot read. Windows of one browser find out at the same moment, and an issuer may take that cookie once only:
 * one renews, the others wait and go on with what it got. Where there are no locks the service shares what it can.
 */
const LOCK = 'th-session';
const RENEWED_AT = 'th-renewed-at';
const PATIENCE_MS = 20_000;
let asking = null;

/** Answers renewed, ended (only logging in helps) or away (nobody can say now). */
export function renew() {
  asking ??= inTurn().finally(() => (asking = null));
  return asking;
}

function inTurn() {
  const since = Date.now();
  const turn = () => (lastRenewal() >= since && lastRenewal() <= Date.now() ? 'renewed' : ask());
  return navigator.locks ? navigator.locks.request(LOCK, turn) : ask();
}

/** By any window; storage may be forbidden, then each renews in its turn. */
function lastRenewal() {
  try {
    return Number(localStorage.getItem(RENEWED_AT));
  } catch {
    return 0;
  }
}

function noteRenewal() {
  try {
    localStorage.setItem(RENEWED_AT, Date.now());
  } catch {
    // See above.
  }
}

async function ask() {
  try {
    // Who waits for ever would keep all windows waiting.
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { ok, status } = await fetch('/login/refresh', { method: 'POST', headers: { 'X-Thousand-Hands': '1' }, signal });
    if (ok) noteRenewal();
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
