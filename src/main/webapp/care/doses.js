import { numberOf } from '/app/numbers.js';
import { language } from '/app/texts.js';
import { t } from '/care/texts.js';

const locale = language === 'en' ? 'en-GB' : 'es-ES';
let zone = 'Europe/Madrid';

/** Times of day are the home's. @param {string} name */
export function useHomeZone(name) {
  zone = name;
}

const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false });

/** How much, to the last of the four decimals that an amount may have. @param {number} amount */
export function written(amount) {
  return exact.format(amount);
}

const DAY = 86400000;

/** By the home's days. @param {Date} moment @param {Date} other */
function daysBetween(moment, other) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  return Math.abs(Date.parse(day.format(moment)) - Date.parse(day.format(other))) / DAY;
}

/** The time of day of a moment, with the day where it is another than today, and its date where a weekday may be two. @param {string} instant */
export function clock(instant) {
  const moment = new Date(instant);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
  const days = daysBetween(moment, new Date());
  if (days === 0) return time;
  const day = new Intl.DateTimeFormat(locale, { ...(days < 6 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }), timeZone: zone });
  return `${day.format(moment)} ${time}`;
}

/**
 * @param {number | undefined} amount
 * @param {{outcome?: string, reason?: string}} [entry] what is recorded already
 * @returns {import('/app/forms.js').Field[]}
 */
export function outcomeFields(amount, { outcome, reason } = {}) {
  return [
    {
      name: 'outcome',
      label: t('round.outcome'),
      type: 'select',
      value: outcome,
      options: ['REFUSED', 'HELD', 'OMITTED', 'GIVEN'].map(each => [each, t(`outcome.${each}`)]),
    },
    { name: 'reason', label: t('round.reason'), hint: t('round.reason-hint'), type: 'textarea', rows: 2, maxlength: 500, value: reason, optional: true },
    { name: 'amount', label: t('round.amount'), hint: t('round.amount-hint'), type: 'decimal', value: amount, optional: true },
  ];
}

/** @param {Record<string, string>} values */
export function outcomeOf({ outcome, reason, amount }) {
  return {
    outcome,
    reason: reason.trim() || undefined,
    amount: outcome === 'GIVEN' ? numberOf(amount) : undefined,
  };
}
