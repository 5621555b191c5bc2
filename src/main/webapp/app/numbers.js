import { language } from '/app/texts.js';

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
/** A thousand to some and one to others: 1.000 or 1,000. What begins with 0 is none. */
const EITHER = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/**
 * What keeps a text from being one number: null where nothing does.
 * @param {string} text as it was typed, with a comma or a point
 * @param {number} [max] what is larger is not meant
 * @returns {'number' | 'number-either' | null}
 */
export function faultOf(text, max = Infinity) {
  if (EITHER.test(text) && Number(text.replace(/[.,]/g, '')) <= max) return 'number-either';
  return NUMBER.test(text) ? null : 'number';
}

/** What was typed in a decimal field; undefined where nothing was. @param {string | undefined} text */
export function numberOf(text) {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? undefined : Number(trimmed.replace(',', '.'));
}

/** A number as it can be typed: with one more zero where it could be taken for a thousand. @param {number} number */
export function typed(number) {
  const text = String(number);
  const sure = EITHER.test(text) ? `${text}0` : text;
  return language === 'en' ? sure : sure.replace('.', ',');
}
