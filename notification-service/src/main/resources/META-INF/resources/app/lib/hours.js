import { firstDayOfWeek, listed } from './format.js';
import { locale } from './texts.js';

/** A rep's working hours as REST has them: {days: ['monday', …], from: '09:00', until: '17:00'}. */
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const USUAL = { days: DAYS.slice(0, 5), from: '09:00', until: '17:00' };

/** The days as the reader's week has them. */
export const week = () => DAYS.map((_, i) => DAYS[(firstDayOfWeek() - 1 + i) % 7]);

/** 1 January 2024 was a Monday. */
export const dayName = (day, weekday = 'short') =>
  new Intl.DateTimeFormat(locale(), { weekday, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))));

/** "Mon–Fri, 09:00–17:00". */
export function hoursInWords({ days, from, until }) {
  const places = days.map((day) => DAYS.indexOf(day)).sort((one, other) => one - other);
  const inOneRow = places.length > 2 && places.at(-1) - places[0] === places.length - 1;
  const names = places.map((place) => dayName(DAYS[place]));
  return `${inOneRow ? `${names[0]}–${names.at(-1)}` : listed(names)}, ${from}–${until}`;
}
