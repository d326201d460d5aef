import { amountIn, birthdayIn, dayIn, looksCommercial, noonOf, segmentIn, stageIn } from './values.js';

/**
 * Rows of a file as customers to be upserted. A row is one customer with at most one contact; rows of one id are one customer
 * with several. A blank cell says nothing: it neither erases nor inherits.
 *
 * plan: {fields, style, timeZone, segment: '' | residential | commercial, owner: '' | rep id, people: Map of reps, system}
 * answer: {draft, faults: [{field, cell}]}; a row with faults is not sent.
 */
export async function draftOf(row, plan) {
  const faults = [];
  const cells = cellsOf(row, plan.fields);
  const read = (field, parse) => {
    const cell = cells[field]?.[0];
    if (!cell) return undefined;
    const value = parse(cell);
    if (value === undefined) faults.push({ field, cell });
    return value;
  };
  const contact = contactOf(cells, read, plan);
  const name = cells.name?.[0] ?? contact?.name;
  if (!name) faults.push({ field: 'name', cell: '' });
  const day = read('since', (cell) => dayIn(cell, plan.style));
  const draft = {
    externalIds: { [plan.system]: await idOf(cells, name, plan, faults) },
    name,
    segment: segmentOf(cells, name ?? '', plan),
    stage: read('stage', stageIn),
    since: day && noonOf(day, plan.timeZone),
    yearlySales: read('yearlySales', (cell) => amountIn(cell, plan.style)),
    timeZone: cells.timeZone?.[0] ?? plan.timeZone,
    region: cells.region?.[0]?.toUpperCase(),
    policyId: cells.policyId?.[0],
    owner: ownerOf(cells, plan, faults),
    contacts: contact ? [contact] : undefined,
  };
  return { draft, faults };
}

function cellsOf(row, fields) {
  const cells = {};
  fields.forEach((field, i) => field && row[i] && (cells[field] ??= []).push(row[i]));
  return cells;
}

function contactOf(cells, read, { style }) {
  const name = cells.contact?.[0] ?? ([cells.firstName?.[0], cells.lastName?.[0]].filter(Boolean).join(' ') || null);
  const emails = cells.email?.map((address) => ({ address }));
  const phones = cells.phone?.map((number) => ({ number }));
  const birthday = read('birthday', (cell) => birthdayIn(cell, style));
  if (!name && !emails && !phones) return null;
  return { name: name ?? cells.name?.[0], role: cells.role?.[0], emails, phones, birthday };
}

function segmentOf(cells, name, plan) {
  const said = cells.segment && segmentIn(cells.segment[0]);
  return said ?? (plan.segment || (looksCommercial(name) ? 'commercial' : 'residential'));
}

/** By e-mail, else by the name of one who is here; where the file is silent, whoever was chosen. */
function ownerOf(cells, { owner, people }, faults) {
  const cell = cells.owner?.[0];
  if (!cell) return owner ? { id: owner } : undefined;
  const said = cell.toLowerCase();
  const rep = [...people.values()].find(({ departedAt, name, email }) => !departedAt && [name, email].some((one) => one.toLowerCase() === said));
  if (!rep) faults.push({ field: 'owner', cell });
  return rep && { id: rep.id };
}

/** Where no column is one, an id is made from what tells customers apart, so that the same file again adds nobody. */
async function idOf(cells, name, { fields }, faults) {
  if (fields.includes('externalId')) {
    if (!cells.externalId) faults.push({ field: 'externalId', cell: '' });
    return cells.externalId?.[0];
  }
  const text = [name, cells.email?.[0], cells.email ? '' : cells.phone?.[0]].join('\n').toLowerCase();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
