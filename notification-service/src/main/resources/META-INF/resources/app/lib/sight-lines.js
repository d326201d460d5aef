import { get, withQuery } from './api.js';
import { date, dayOf, relative, shortDate, span } from './format.js';
import { kindName, loadTexts, t } from './texts.js';

/**
 * Sight lines: how a customer's states came and went, and the touches that did it. The rule stands in cadence-service
 * alone; here its answer is read, cut into stretches and put into words.
 *
 *   const line = await sightLine(id);      // those asked for in one moment go in one request; null: nothing to see
 */
const MOMENT_MS = 15;
const AT_ONCE = 200;
let asked = new Map();

await loadTexts('sight-line');

export function sightLine(customerId) {
  if (!asked.size) setTimeout(ask, MOMENT_MS);
  if (!asked.has(customerId)) asked.set(customerId, deferred());
  return asked.get(customerId).promise;
}

/** One customer over a window of its own. */
export async function sightLineOver(customerId, from, until) {
  const answer = await get(withQuery('/api/standings/sight-lines', { customer: customerId, from, until }));
  return prepared(answer).get(customerId) ?? null;
}

async function ask() {
  const all = [...asked];
  asked = new Map();
  for (let i = 0; i < all.length; i += AT_ONCE) await askFor(new Map(all.slice(i, i + AT_ONCE)));
}

async function askFor(some) {
  try {
    const lines = prepared(await get(withQuery('/api/standings/sight-lines', { customer: [...some.keys()] })));
    for (const [id, { resolve }] of some) resolve(lines.get(id) ?? null);
  } catch (problem) {
    for (const { reject } of some.values()) reject(problem);
  }
}

/** Times as numbers, and changes as stretches: {state, from, until, open}, open being the one that goes on. */
function prepared({ from, until, items }) {
  const window = { from: Date.parse(from), until: Date.parse(until) };
  return new Map(items.map((item) => [item.customerId, lineOf(item, window)]));
}

function lineOf({ customerId, touches, changes, fadesAt, slipsAt }, window) {
  const times = changes.map(({ at }) => Date.parse(at));
  return {
    ...window,
    customerId,
    fadesAt: fadesAt ? Date.parse(fadesAt) : null,
    slipsAt: slipsAt ? Date.parse(slipsAt) : null,
    lights: touches.map((touch) => ({ ...touch, at: Date.parse(touch.at), until: Date.parse(touch.dwellUntil) })),
    stretches: changes.map(({ state }, i) => ({
      state,
      from: times[i],
      until: times[i + 1] ?? window.until,
      open: i === changes.length - 1,
    })),
  };
}

export const stateAt = (line, at) => line.stretches.findLast(({ from }) => from <= at)?.state ?? null;

/** The whole line as one sentence, for those who do not see it. */
export function summary(line, now = Date.now()) {
  const state = stateAt(line, now);
  const past = line.lights.filter(({ at }) => at <= now && at >= line.from);
  const dark = line.stretches.filter((stretch) => stretch.state === 'out_of_sight' && stretch.from <= now);
  return [
    state ? standing(line, state, now) : t('sight.nothing'),
    t('sight.touches', { n: past.length }),
    t('sight.dark', { n: dark.length }),
  ].join('. ');
}

function standing(line, state, now) {
  const when = state === 'in_sight' ? line.fadesAt : line.slipsAt;
  return when ? t(`sight.standing.${state}`, { date: date(when), relative: relative(when, now) }) : t(`state.${state}`);
}

/** A light as a heading and a sentence. */
export function lightInWords({ kind, at, until }, now = Date.now()) {
  const how = until <= at ? 'none' : at > now ? 'planned' : until > now ? 'still' : 'past';
  return {
    title: kindName(kind),
    when: date(at),
    text: t(`sight.light.${how}`, { date: date(until), span: span((until - at) / 1000) }),
  };
}

/** A stretch of one state as a heading and a sentence. */
export function stretchInWords({ state, from, until, open }, now = Date.now()) {
  const end = open && from <= now ? now : until;
  const when = open ? t('sight.since', { date: date(from) }) : between(from, until);
  return { title: t(`state.${state}`), when, text: from > now ? t('sight.ahead') : span((end - from) / 1000) };
}

const between = (from, until) => (dayOf(from) === dayOf(until) ? date(until) : `${shortDate(from)} – ${date(until)}`);

function deferred() {
  const one = {};
  one.promise = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
  return one;
}
