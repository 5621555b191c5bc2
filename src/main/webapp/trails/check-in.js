import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { Problem } from '/app/api.js';
import { PlazaElement } from '/app/element.js';
import { alertBox } from '/app/forms.js';
import { icon } from '/app/icons.js';
import { say } from '/app/say.js';
import { camera, canScan, scanned } from '/app/scanner.js';
import { newKey } from '/app/send-queue.js';
import { far, position } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** Says that one is at a place: by position, or by the code on the spot. Without network it is sent later. */
class TrailsCheckIn extends PlazaElement {
  /** @type {import('/trails/types.js').Place | null} */
  place = null;
  /** what the link of the code on the spot brought along */
  code = '';
  /** @type {import('/app/send-queue.js').SendQueue | null} */
  queue = null;
  /** @type {Problem | null} */
  problem = null;
  busy = false;
  scanning = false;

  async start() {
    // what is sent draws the page anew, which must not happen while it is being drawn
    await null;
    if (this.code) await this.send({ code: this.code });
  }

  async byPosition() {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.update();
    try {
      const { coords } = await position();
      await this.send({ latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy });
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.busy = false;
    this.update();
    if (this.problem) /** @type {HTMLElement | null} */ (this.querySelector('.alert'))?.focus();
  }

  async byCode() {
    const stream = await camera();
    if (!stream) {
      this.problem = new Problem({ title: t('scan.none'), detail: t('scan.none-about') });
      this.update();
      return;
    }
    this.scanning = true;
    this.update();
    const video = /** @type {HTMLVideoElement} */ (this.querySelector('video'));
    const text = await scanned(video, stream, ['qr_code'], () => this.scanning && this.isConnected).finally(() => {
      this.scanning = false;
      this.update();
    });
    if (text) await this.send({ code: codeIn(text) });
  }

  /** @param {{code: string} | {latitude: number, longitude: number, accuracy: number}} proof */
  async send(proof) {
    const { place, queue } = this;
    if (!place || !queue) return;
    const key = newKey();
    const about = `visit ${place.id}`;
    queue.refused.filter(item => item.about === about).forEach(item => queue.seen(item.key));
    await queue.add({
      key, path: '/api/trails/visits', body: { key, place: place.id, ...proof }, about, madeAt: Date.now(),
      label: t('queue.visit', { place: place.name }),
    });
    const refused = queue.refused.find(item => item.key === key);
    if (refused?.refused) {
      this.problem = new Problem(refused.refused);
      queue.seen(key);
      this.update();
      return;
    }
    say(t(queue.has(about) ? 'visit.later' : 'visit.done'));
    this.dispatchEvent(new CustomEvent('visited'));
  }

  template() {
    if (!this.place) return nothing;
    return html`<section class="card stack" aria-labelledby="check-in-title">
      <h2 id="check-in-title">${t('visit.title')}</h2>
      <p>${t('visit.about', { radius: far(this.place.radius) })}</p>
      ${alertBox(this.problem)}
      <div class="actions">
        <button class="button button--big" type="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.byPosition()}>
          ${this.busy ? html`<span class="spinner" aria-hidden="true"></span>${t('visit.looking')}` : html`${icon('pin')} ${t('visit.here')}`}</button>
        ${canScan ? html`<button class="button button--quiet button--big" type="button" @click=${() => this.byCode().catch(thrown => this.fail(thrown))}>${t('scan.start')}</button>` : nothing}
      </div>
      ${this.scanning ? html`<div class="scan"><video muted playsinline aria-label=${t('scan.picture')}></video>
        <button class="button button--quiet" type="button" @click=${() => { this.scanning = false; }}>${t('scan.stop')}</button></div>` : nothing}
      <p class="small soft">${t(canScan ? 'visit.hint' : 'visit.hint-code')}</p>
    </section>`;
  }
}
customElements.define('trails-check-in', TrailsCheckIn);

/** The code alone, or the link that holds it. @param {string} text */
function codeIn(text) {
  try {
    const asked = new URL(text).searchParams;
    return asked.get('code') ?? asked.get('token') ?? text;
  } catch {
    return text;
  }
}
