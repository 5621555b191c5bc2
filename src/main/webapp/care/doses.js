import { language } from '/app/texts.js';
import { t } from '/care/texts.js';

const locale = language === 'en' ? 'en-GB' : 'es-ES';
let zone = 'Europe/Madrid';

/** Times of day are the home's. @param {string} name */
export function useHomeZone(name) {
  zone = name;
}

/** The time of day of a moment, with the day where it is another than today. @param {string} instant */
export function clock(instant) {
  const moment = new Date(instant);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: zone });
  return day.format(moment) === day.format(new Date()) ? time : `${day.format(moment)} ${time}`;
}

/** @param {number} amount @returns {import('/app/forms.js').Field[]} */
export function outcomeFields(amount) {
  return [
    {
      name: 'outcome',
      label: t('round.outcome'),
      type: 'select',
      options: ['REFUSED', 'HELD', 'OMITTED', 'GIVEN'].map(outcome => [outcome, t(`outcome.${outcome}`)]),
    },
    { name: 'reason', label: t('round.reason'), hint: t('round.reason-hint'), type: 'textarea', rows: 2, maxlength: 500, optional: true },
    { name: 'amount', label: t('round.amount'), hint: t('round.amount-hint'), value: String(amount), optional: true },
  ];
}

/** @param {string} text as people write numbers, with a comma or a point */
export function numberOf(text) {
  return text.trim() === '' ? undefined : Number(text.replace(',', '.'));
}

/** @param {Record<string, string>} values */
export function outcomeOf({ outcome, reason, amount }) {
  return {
    outcome,
    reason: reason.trim() || undefined,
    amount: outcome === 'GIVEN' ? numberOf(amount) : undefined,
  };
}
