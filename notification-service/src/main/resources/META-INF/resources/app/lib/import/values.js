/** Cells as values, as people write them. undefined: it cannot be read. A blank cell never comes here. */

/** Noon of that day in a zone, whatever its clocks do: nobody notes the hour at which somebody became a customer. */
export function noonOf(day, zone) {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let instant = noon;
  for (let i = 0; i < 2; i++) instant = noon - (shownIn(zone, instant) - instant);
  return new Date(instant).toISOString();
}

function shownIn(zone, instant) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(instant);
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return Date.parse(`${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}:00Z`);
}

/** 2026-12-31 of a cell; the style says in which order day and month stand. */
export function dayIn(cell, style) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ ,].*)?$/.exec(cell);
  if (!parts) return undefined;
  const [, first, second, year] = parts;
  const full = year.length === 4 ? year : Number(year) > (new Date().getUTCFullYear() % 100) ? `19${year}` : `20${year}`;
  return style === 'us' ? checked(full, first, second) : checked(full, second, first);
}

/** A birthday may come without its year: --12-31. */
export function birthdayIn(cell, style) {
  const noYear = /^(?:--)?(\d{1,2})[./-](\d{1,2})\.?$/.exec(cell);
  if (!noYear) return dayIn(cell, style);
  const monthFirst = style === 'us' || style === 'iso' || cell.startsWith('--');
  const [month, day] = monthFirst ? [noYear[1], noYear[2]] : [noYear[2], noYear[1]];
  const leap = checked('2000', month, day);
  return leap && `-${leap.slice(4)}`;
}

function checked(year, month, day) {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** Without the sign of a currency and the marks between thousands; to the cent. */
export function amountIn(cell, style) {
  const bare = cell.replace(/[^\d.,-]/g, '');
  // A point before one or two last digits can only be a decimal one.
  const german = style === 'de' && !/^\d+\.\d{1,2}$/.test(bare);
  const plain = german ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) / 100 : undefined;
}

const SEGMENTS = {
  residential: /^(residential|household|private?|privat(kunde)?|b2c|home|haushalt|consumer|person)$/i,
  commercial: /^(commercial|company|business|gewerb(e|lich)|firma|firmenkunde|b2b|corporate|unternehmen|organi[sz]ation)$/i,
};
const STAGES = {
  prospect: /^(prospect|lead|quoted|interessent|angebot|measured|open)$/i,
  sold: /^(sold|customer|active|kunde|aktiv|won|gewonnen|client)$/i,
  former: /^(former|lost|inactive|ehemalig|früher|inaktiv|verloren|churned)$/i,
};
const LEGAL_FORM = /\b(inc|llc|ltd|corp|gmbh|ag|kg|ohg|e\.?k|co|plc|s\.?a|b\.?v|company|hotel|clinic|services|group|school|foods)\b\.?/i;

export const segmentIn = (cell) => wordIn(SEGMENTS, cell);
export const stageIn = (cell) => wordIn(STAGES, cell);
export const looksCommercial = (name) => LEGAL_FORM.test(name);

const wordIn = (words, cell) => Object.keys(words).find((word) => words[word].test(cell));
