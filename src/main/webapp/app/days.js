import { language } from '/app/texts.js';

/** @typedef {{from: string, to: string}} Days whole days such as 2027-10-15, both ends included */

const locale = language === 'en' ? 'en-GB' : 'es-ES';
const LENGTH = 86_400_000;

/** @param {Intl.DateTimeFormatOptions} options */
function written(options) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (/** @type {string} */ day) => format.format(instant(day));
}

/** @param {string} day */
function instant(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Monday, 15 November 2027. */
export const inFull = written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** November 2027. */
export const monthName = written({ month: 'long', year: 'numeric' });
/** N, as narrow as it gets. */
export const monthInitial = written({ month: 'narrow' });
/** Nov. */
export const monthShort = written({ month: 'short' });
const weekday = written({ weekday: 'short' });
const weekdayInFull = written({ weekday: 'long' });

const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** 15 Oct – 15 Nov 2027. @param {Days} days */
export function period({ from, to }) {
  return from === to ? short.format(instant(from)) : short.formatRange(instant(from), instant(to));
}

/** The day that it is in a zone; without one, where the reader is. @param {string} [zone] */
export function today(zone) {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date());
}

/** @param {string} day @param {number} count may be negative */
export function plusDays(day, count) {
  return new Date(instant(day) + count * LENGTH).toISOString().slice(0, 10);
}

/** @param {string} first of a month @param {number} count may be negative */
export function plusMonths(first, count) {
  const [year, month] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
}

/** @param {string} day */
export function firstOfMonth(day) {
  return `${day.slice(0, 7)}-01`;
}

/** 0 is Monday. @param {string} day */
export function weekdayOf(day) {
  return (new Date(instant(day)).getUTCDay() + 6) % 7;
}

/** @param {Days} days */
export function lengthOf({ from, to }) {
  return (instant(to) - instant(from)) / LENGTH + 1;
}

/** Whole weeks, Monday first, with null for the days of other months. @param {string} first of the month @returns {(string | null)[][]} */
export function weeksOf(first) {
  const next = plusMonths(first, 1);
  /** @type {(string | null)[][]} */
  const weeks = [];
  for (let monday = plusDays(first, -weekdayOf(first)); monday < next; monday = plusDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => {
      const day = plusDays(monday, index);
      return day >= first && day < next ? day : null;
    }));
  }
  return weeks;
}

/** The names of the days of the week, Monday first. */
export function weekdays() {
  const MONDAY = '2024-01-01';
  return Array.from({ length: 7 }, (_, index) => {
    const day = plusDays(MONDAY, index);
    return { short: weekday(day), full: weekdayInFull(day) };
  });
}

/** ISO days compare as they are written. @param {Days} days @param {string} day */
export function contains({ from, to }, day) {
  return from <= day && day <= to;
}

/** @param {string} one @param {string} other @returns {Days} */
export function between(one, other) {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
