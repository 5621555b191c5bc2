import { html } from '/vendor/lit-html/lit-html.js';
import { contains, lengthOf, period } from '/app/days.js';
import { language } from '/app/texts.js';
import { hasRole } from '/app/town.js';
import { t } from '/work/texts.js';

/**
 * @typedef {import('/work/types.js').Category} Category
 * @typedef {import('/work/types.js').Offer} Offer
 * @typedef {import('/work/types.js').Rating} Rating
 */

const locale = language === 'en' ? 'en-GB' : 'es-ES';
const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const distances = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {Category | undefined} category */
export function nameOf(category) {
  return category?.names[language] ?? category?.slug ?? '';
}

/** @param {Category[]} categories @param {string} slug */
export function nameOfSlug(categories, slug) {
  return nameOf(categories.find(category => category.slug === slug)) || slug;
}

/** @param {number} amount in euros */
export function money(amount) {
  return euros.format(amount);
}

/** @param {number} pay */
export function perHour(pay) {
  return t('per-hour', { pay: money(pay) });
}

/** @param {number} distance */
export function kilometres(distance) {
  return distances.format(distance);
}

/** @param {number} distance */
export function far(distance) {
  return distance < 1 ? t('far.here') : t('far', { distance: kilometres(distance) });
}

/** @param {Offer} offer */
export function titleOf(offer) {
  return `${nameOf(offer.category)} · ${offer.place.name}`;
}

/** @param {string} id */
export function addressOf(id) {
  return `/work/?offer=${encodeURIComponent(id)}`;
}

/** Never a mean without how many it is of. @param {Rating} rating */
export function rated(rating) {
  if (!rating.count) return html`<span class="rated soft">${t('rated.none')}</span>`;
  return html`<span class="rated"><span aria-hidden="true">★</span> ${t('rated', { mean: oneDecimal.format(rating.mean), count: rating.count })}</span>`;
}

/**
 * The same, leading to what was said, for whoever may read it.
 *
 * @param {Rating} rating
 * @param {'worker' | 'farmer'} side
 * @param {string} person
 * @param {import('/app/town.js').Account | null} reader
 */
export function ratedLink(rating, side, person, reader) {
  if (!rating.count || !hasRole(reader, 'WORKER', 'FARMER', 'ADMIN')) return rated(rating);
  return html`<a class="rated-link" href="/work/ratings.html?${side}=${encodeURIComponent(person)}">${rated(rating)}</a>`;
}

/** @param {import('/work/types.js').Days} days */
export function periodWithLength(days) {
  return html`${period(days)} <span class="soft">(${t('days', { count: lengthOf(days) })})</span>`;
}

/** @param {Offer} offer */
export function left(offer) {
  const count = offer.vacancies - offer.filled;
  return count ? t('left', { count }) : t('left.none');
}

/** @param {import('/work/types.js').OfferStatus} status */
export function statusTag(status) {
  const look = { DRAFT: 'tag--quiet', OPEN: 'tag--good', WITHDRAWN: 'tag--danger', REMOVED: 'tag--danger' }[status];
  return html`<span class="tag ${look}">${t(`status.${status}`)}</span>`;
}

/** The least that an hour may be paid on a day. @param {{validFrom: string, eurosPerHour: number}[]} floors @param {string} day */
export function floorOn(floors, day) {
  return floors.filter(floor => floor.validFrom <= day).sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]
    ?.eurosPerHour;
}

/** @param {import('/work/types.js').Days[]} runs @param {string} day */
export function isIn(runs, day) {
  return runs.some(run => contains(run, day));
}

/** An open offer as everybody sees it. @param {Offer} offer */
export function openCard(offer) {
  return html`<li class="offer-card">
    <h3><a href="/work/offers/${offer.id}">${titleOf(offer)}</a></h3>
    <p>${periodWithLength(offer.period)} · ${perHour(offer.hourlyPay)} · ${left(offer)}</p>
  </li>`;
}
