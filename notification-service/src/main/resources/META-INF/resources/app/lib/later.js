import { dayOf, instantOf, localText } from './format.js';

/**
 * When a nudge may ask again, in the rep's zone and within their working hours: later today (in three hours, if that is
 * still work), the next working day, and the first working day of next week.
 */
const HOUR_MS = 3_600_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const USUAL = { days: DAYS.slice(1, 6), from: '09:00', until: '17:00' };

export function times(now, workingHours) {
  const hours = workingHours ?? USUAL;
  const inThreeHours = now + 3 * HOUR_MS;
  const isWork = (at) => works(dayOf(at), hours) && localText(at).slice(11) < hours.until;
  const monday = daysOn(dayOf(now), ((8 - dayNumber(dayOf(now))) % 7) || 7);
  return [
    ...(isWork(inThreeHours) && dayOf(inThreeHours) === dayOf(now)
      ? [{ name: 'today', key: 't', at: new Date(inThreeHours).toISOString() }]
      : []),
    { name: 'tomorrow', key: 'm', at: firstFrom(daysOn(dayOf(now), 1), hours) },
    { name: 'nextWeek', key: 'w', at: firstFrom(monday, hours) },
  ];
}

/** The beginning of work on the first working day from this one on. */
export function firstFrom(day, hours) {
  for (let i = 0; i < 7; i++) if (works(daysOn(day, i), hours)) return instantOf(`${daysOn(day, i)}T${hours.from}`);
  return instantOf(`${day}T${hours.from}`);
}

const dayNumber = (day) => new Date(`${day}T12:00Z`).getUTCDay();
const works = (day, { days }) => days.includes(DAYS[dayNumber(day)]);
const daysOn = (day, n) => new Date(Date.parse(`${day}T12:00Z`) + n * 24 * HOUR_MS).toISOString().slice(0, 10);
