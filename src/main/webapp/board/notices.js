import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { icon } from '/app/icons.js';
import { day, dayOf, language } from '/app/texts.js';
import { t } from '/board/texts.js';

/** @typedef {import('/board/types.js').NoticeLine} NoticeLine */
/** @typedef {import('/board/types.js').Category} Category */

/** @param {Category | undefined} category */
export function nameOf(category) {
  return category?.names[language] ?? category?.names.es ?? category?.slug ?? '';
}

/** @param {string} status */
export function statusTag(status) {
  if (status === 'PUBLISHED') return nothing;
  return html`<span class="tag ${status === 'WITHDRAWN' ? 'tag--danger' : 'tag--quiet'}">${t(`status.${status}`)}</span>`;
}

/** @param {string} id */
export function addressOf(id) {
  return `/board/notice.html?id=${encodeURIComponent(id)}`;
}

/** @param {NoticeLine} notice */
export function noticeCard(notice) {
  return html`<li class="notice-card ${notice.status === 'PUBLISHED' ? '' : 'notice-card--past'}">
    <p class="notice-card__about">
      <span class="tag">${nameOf(notice.category)}</span>
      ${statusTag(notice.status)}
      ${notice.correctedBy ? html`<span class="tag tag--quiet">${t('notice.corrected')}</span>` : nothing}
      <time datetime=${notice.publishedAt}>${dayOf(notice.publishedAt)}</time>
    </p>
    <h3><a href=${addressOf(notice.id)}>${notice.title}</a></h3>
    ${notice.summary ? html`<p class="notice-card__summary">${notice.summary}</p>` : nothing}
    <p class="notice-card__foot">
      ${notice.status === 'PUBLISHED' && notice.lastDay ? html`<span>${t('notice.until', { day: day(notice.lastDay) })}</span>` : nothing}
      ${notice.hasAttachment ? html`<span class="notice-card__file">${icon('file')} ${t('notice.has-attachment')}</span>` : nothing}
    </p>
  </li>`;
}
