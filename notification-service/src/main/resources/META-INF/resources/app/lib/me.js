import { get } from './api.js';

/** Who looks: {repId, name, roles, timeZone, locale, team, login: {issuer, subject}}. Asked once, before the first page. */
let me = { roles: [], name: '', repId: null, timeZone: null, locale: null };

export async function whoAmI() {
  me = await get('/api/me');
  return me;
}

export const myself = () => me;
export const is = (role) => me.roles.includes(role);
export const isRep = () => Boolean(me.repId);
/** Signed in, and nobody's rep: there is nothing that they may see. */
export const isNewcomer = () => !isRep() && !is('admin');
export const leads = () => is('manager') || is('admin') || Boolean(me.team);
