/**
 * What a column of somebody's file most likely is: by its name (English and German), else by what stands in it. A field is
 * given to one column only, but there may be several telephone numbers and e-mail addresses.
 */
export const FIELDS = [
  'externalId',
  'name',
  'segment',
  'stage',
  'since',
  'yearlySales',
  'owner',
  'policyId',
  'timeZone',
  'region',
  'contact',
  'firstName',
  'lastName',
  'role',
  'email',
  'phone',
  'birthday',
];
const SEVERAL = new Set(['email', 'phone']);

const NAMES = [
  ['externalId', /^((customer|client|account|kunden|konto|debitor(en)?)? ?(id|no|nr|num(ber|mer)?|code))$/],
  ['firstName', /^(first|given|vor) ?name$|^contact first ?name$/],
  ['lastName', /^(last|family|sur|nach|familien) ?name$|^contact last ?name$/],
  ['contact', /^(contact|person|ansprechpartner(in)?|kontakt)( ?(name|person))?$/],
  ['name', /^(company|account|customer|client|organi[sz]ation|business|household|firma|firmen|kunde|kunden|unternehmen|haushalt)? ?name$|^(company|account|customer|client|organi[sz]ation|firma|kunde|unternehmen)$/],
  ['segment', /^(segment|(customer|account|kunden)? ?(type|typ|art))$/],
  ['stage', /^(stage|status|stufe|phase)$/],
  ['since', /^(customer )?since$|^(created|start|anlage|kunde seit|seit)( ?(date|datum|am|on))?$|^(sale|sold) date$|^kauf ?datum$/],
  ['yearlySales', /^(yearly|annual|jahres)? ?(sales|revenue|turnover|umsatz|spend)( (per|a|pro) (year|jahr))?$/],
  ['owner', /^(owner|rep|sales ?(rep|person)|account manager|betreuer(in)?|vertreter(in)?|verkäufer(in)?)( ?(name|e ?mail))?$/],
  ['policyId', /^(policy|cadence)( id)?$/],
  ['timeZone', /^(time ?zone|zeit ?zone|tz)$/],
  ['region', /^(country|land|region)( ?code)?$/],
  ['role', /^(role|title|job ?title|position|funktion|rolle)$/],
  ['email', /e ?mail|^mail$/],
  ['phone', /phone|mobile|cell|telefon|handy|mobil|^tel\.?$/],
  ['birthday', /birth|geburt/],
];

const CONTENTS = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['phone', /^\+?[\d (][\d ()./-]{6,}$/],
  ['timeZone', /^(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/\w+/],
  ['region', /^[A-Z]{2}$/],
  ['segment', /^(residential|commercial|private?|business|privat|gewerblich|firma|b2b|b2c)$/i],
];

/** A field for each column; '' for one that is left out. */
export function guessFields({ header, rows }) {
  const taken = new Set();
  const take = (field) => {
    if (!field || (taken.has(field) && !SEVERAL.has(field))) return '';
    taken.add(field);
    return field;
  };
  const byName = header.map((name) => take(NAMES.find(([, shape]) => shape.test(plain(name)))?.[0]));
  return byName.map((field, i) => field || take(byContent(rows.slice(0, 50).map((row) => row[i]))));
}

function byContent(cells) {
  const filled = cells.filter(Boolean);
  if (!filled.length) return '';
  return CONTENTS.find(([, shape]) => filled.filter((cell) => shape.test(cell)).length >= filled.length * 0.8)?.[0];
}

/** How dates and numbers are written: iso (2026-12-31, 1234.56), us (12/31/2026), uk (31/12/2026), de (31.12.2026, 1.234,56). */
export function guessStyle({ rows }, fields) {
  const dates = rows.flatMap((row) => row.filter((cell, i) => cell && ['since', 'birthday'].includes(fields[i])));
  const sales = rows.flatMap((row) => row.filter((cell, i) => cell && fields[i] === 'yearlySales'));
  if (dates.some((cell) => /^\d{1,2}\.\d{1,2}\.?/.test(cell))) return 'de';
  const slashed = dates.filter((cell) => /^\d{1,2}\/\d{1,2}/.test(cell)).map((cell) => cell.split('/').map(Number));
  if (slashed.length) {
    const readable = (at) => slashed.filter((parts) => parts[at] <= 12 && parts[1 - at] <= 31).length;
    return readable(1) > readable(0) ? 'uk' : 'us';
  }
  return sales.some((cell) => /,\d{1,2}$|\.\d{3}(,|$)/.test(cell)) ? 'de' : 'iso';
}

const plain = (name) => name.toLowerCase().replace(/[_\-./]+/g, ' ').replace(/\s+/g, ' ').trim();
