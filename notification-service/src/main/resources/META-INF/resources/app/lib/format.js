import { locale } from './texts.js';

/** Dates, numbers and spans as the reader writes them; times in the rep's zone, whatever the machine's is. */
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const made = new Map();

export const useZone = (timeZone) => (zone = timeZone || zone);
export const timeZone = () => zone;

export const date = (instant) => dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(at(instant));
export const shortDate = (instant) => dates({ day: 'numeric', month: 'short' }).format(at(instant));
export const month = (instant) => dates({ month: 'short' }).format(at(instant));
export const weekday = (instant) => dates({ weekday: 'long' }).format(at(instant));
export const day = (instant) => dates({ weekday: 'long', day: 'numeric', month: 'long' }).format(at(instant));
export const time = (instant) => dates({ hour: 'numeric', minute: '2-digit' }).format(at(instant));
export const moment = (instant) =>
  dates({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(at(instant));
export const dateTime = (instant) => dates({ dateStyle: 'medium', timeStyle: 'short' }).format(at(instant));
export const number = (value) => formatter('number', Intl.NumberFormat, {}).format(value);
export const short = (value) =>
  formatter('short', Intl.NumberFormat, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
export const percent = (share) => formatter('percent', Intl.NumberFormat, { style: 'percent' }).format(share);
export const listed = (items) => formatter('list', Intl.ListFormat, {}).format(items);

const STEPS = [
  ['year', 365 * 86_400],
  ['month', 30.44 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "9 months ago", "in 3 weeks": the largest unit of which there are two, so that nothing is rounded away. */
export function relative(instant, now = Date.now()) {
  const seconds = (at(instant) - now) / 1000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= 2 * length) ?? ['minute', 60];
  const words = formatter('relative', Intl.RelativeTimeFormat, { numeric: 'auto' });
  return words.format(Math.trunc(seconds / size), unit);
}

/** "98 days", "3 weeks": how long, without a direction. */
export function span(seconds) {
  const [unit, size] = STEPS.find(([, length]) => seconds >= 2 * length) ?? ['minute', 60];
  return unitsOf(unit).format(Math.round(seconds / size));
}

const unitsOf = (unit) => formatter(`unit-${unit}`, Intl.NumberFormat, { style: 'unit', unit, unitDisplay: 'long' });

/** 1 is Monday, 7 is Sunday, as the locale has it. */
export function firstDayOfWeek() {
  const named = new Intl.Locale(locale());
  return (named.getWeekInfo?.() ?? named.weekInfo ?? { firstDay: 1 }).firstDay;
}

/** The calendar day in the rep's zone: 2026-03-01. */
export const dayOf = (instant) => localText(instant).slice(0, 10);

/** What an input of type datetime-local shows: 2026-03-01T09:30 in the rep's zone. */
export function localText(instant) {
  const parts = Object.fromEntries(fields().formatToParts(at(instant)).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The instant of a local time in the rep's zone. In the hour that a clock skips: as if it had not been put forward. */
export function instantOf(local) {
  const guess = Date.parse(`${local}Z`);
  const first = guess - offsetAt(guess);
  const second = guess - offsetAt(first);
  return new Date(localText(second) === local.slice(0, 16) ? second : first).toISOString();
}

/** How far the zone's clock is ahead of UTC, in ms. */
const offsetAt = (instant) => Date.parse(`${localText(instant)}Z`) - Math.floor(instant / 60_000) * 60_000;

const fields = () =>
  formatter('fields', Intl.DateTimeFormat, {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

const dates = (shape) => formatter(JSON.stringify(shape), Intl.DateTimeFormat, { ...shape, timeZone: zone });

function formatter(name, Kind, options) {
  const key = `${name} ${locale()} ${options.timeZone ?? ''}`;
  if (!made.has(key)) made.set(key, new Kind(locale(), options));
  return made.get(key);
}

const at = (instant) => (typeof instant === 'number' ? instant : Date.parse(instant));
