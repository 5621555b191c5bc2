/** The language of the page, chosen before the first paint or by the server. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'es';

/** How dates and numbers are written: as in Europe. */
const locale = language === 'en' ? 'en-GB' : 'es-ES';

/** @typedef {(key: string, values?: Record<string, unknown>) => string} Translate */

/**
 * The texts of one folder, such as `/board`. A missing key shows itself, which a test would notice.
 * @param {string} folder
 * @returns {Promise<Translate>}
 */
export async function bundle(folder) {
  /** @type {{default: Record<string, string>}} */
  const { default: texts } = await import(`${folder}/texts/${language}.js`);
  return (key, values = {}) => {
    const form = 'count' in values ? `${key}.${plural.select(Number(values.count))}` : key;
    const text = texts[form] ?? texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : String(value ?? '');
    });
  };
}

const plural = new Intl.PluralRules(locale);
const number = new Intl.NumberFormat(locale);

/** The texts that all pages share. */
export const t = await bundle('/app');

/** @param {string} code */
export function chooseLanguage(code) {
  document.cookie = `plaza_language=${code}; path=/; max-age=31536000; samesite=lax`;
}

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Moments are told in the town's time, wherever the reader is. @param {string} name */
export function useZone(name) {
  zone = name;
}

/** @param {string | undefined} instant ISO 8601 */
export function moment(instant) {
  if (!instant) return '';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  return format.format(new Date(instant));
}

/** A day without a time, such as `2026-11-21`. @param {string | undefined} localDate */
export function day(localDate) {
  if (!localDate) return '';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${localDate}T00:00:00Z`));
}

/** The day of a moment in the town. @param {string | undefined} instant */
export function dayOf(instant) {
  if (!instant) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(new Date(instant));
}

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const steps = [['day', 86400], ['hour', 3600], ['minute', 60]];

/** "5 minutes ago"; from a week on, the day. @param {string} instant */
export function ago(instant) {
  const seconds = (Date.now() - Date.parse(instant)) / 1000;
  if (seconds > 7 * 86400) return dayOf(instant);
  for (const [unit, length] of steps) {
    if (seconds >= length) return relative.format(-Math.floor(seconds / length), unit);
  }
  return t('time.now');
}

/** @param {number} bytes */
export function size(bytes) {
  const inMegabytes = bytes >= 1024 * 1024;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMegabytes ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: inMegabytes ? 1 : 0,
  });
  return format.format(inMegabytes ? bytes / (1024 * 1024) : Math.max(1, bytes / 1024));
}
