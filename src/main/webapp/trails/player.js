import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, etagOf, Problem } from '/app/api.js';
import { today } from '/app/days.js';
import { ask } from '/app/dialog.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { language } from '/app/texts.js';
import { nextPage } from '/app/town.js';
import { forgetGame, player, trailsNav } from '/trails/parts.js';
import { t } from '/trails/texts.js';

const OF_CONSENT = 14;

/** Who one is in the game. */
class TrailsPlayerPage extends PlazaPage {
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** @type {import('/trails/types.js').Community[]} */
  communities = [];
  isYoung = false;
  /** as typed last: the field comes and goes with the date of birth */
  guardian = '';

  form = new Form(this, 'player', async values => {
    const body = { ...values, guardian: values.guardian || null };
    try {
      if (this.player) await api.put('/api/trails/player', body, etagOf(this.player.version));
      else await api.post('/api/trails/player', body);
    } catch (thrown) {
      // the clock of the device may be wrong
      if (Problem.of(thrown).slug === 'consent-missing') this.isYoung = true;
      throw thrown;
    }
    location.assign(nextPage('/trails/'));
  }, { 'player-name-taken': 'name', 'consent-missing': 'guardian', 'community-unknown': 'community' });

  get heading() {
    return t('player.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    this.communities = (await api.get('/api/trails/communities')).items;
    this.player = await player(this.town);
    this.guardian = this.player?.guardian ?? '';
    this.isYoung = Boolean(this.guardian);
  }

  /** @param {string} born */
  look(born) {
    this.isYoung = born !== '' && yearsBetween(born, this.player?.joinedOn ?? today()) < OF_CONSENT;
    this.update();
  }

  leave() {
    return ask({
      title: t('player.leave'),
      body: html`<p>${t('player.leave-about')}</p>`,
      confirm: t('player.leave'),
      danger: true,
      act: async () => {
        await api.remove('/api/trails/player');
        await forgetGame();
        location.assign('/trails/');
      },
    });
  }

  content() {
    const { form, player } = this;
    return html`<h1>${this.heading}</h1>
      ${trailsNav('')}
      <p class="intro">${t('player.about')}</p>
      <form class="card stack" novalidate @submit=${form.submit}>
        ${form.alert()}
        ${form.field({ name: 'name', label: t('player.name'), hint: t('player.name-hint'), value: player?.name, maxlength: 40, autocomplete: 'nickname', spellcheck: false })}
        ${form.field({ name: 'city', label: t('player.city'), value: player?.city, maxlength: 80, autocomplete: 'address-level2' })}
        ${form.field({ name: 'community', label: t('player.community'), hint: t('player.community-hint'), type: 'select', value: player?.community ?? '01', options: this.communities.map(each => [each.code, each.names[language]]) })}
        ${form.field({ name: 'born', label: t('player.born'), hint: t('player.born-hint'), type: 'date', value: player?.born, autocomplete: 'bday',
          oninput: event => this.look(/** @type {HTMLInputElement} */ (event.target).value) })}
        ${this.isYoung
          ? form.field({ name: 'guardian', label: t('player.guardian'), hint: t('player.guardian-hint'), value: this.guardian, maxlength: 120,
            oninput: event => { this.guardian = /** @type {HTMLInputElement} */ (event.target).value; } })
          : nothing}
        <div class="actions">${form.button(t(player ? 'player.save' : 'player.join'))}</div>
      </form>
      ${player ? html`<section class="stack" aria-labelledby="leave-title"><h2 id="leave-title">${t('player.leave')}</h2><p>${t('player.leave-about')}</p>
        <div class="actions"><button class="button button--danger" type="button" @click=${() => this.leave()}>${t('player.leave')}</button></div></section>` : nothing}`;
  }
}
customElements.define('trails-player-page', TrailsPlayerPage);

/** Only for asking in time; the server decides. @param {string} born @param {string} day */
function yearsBetween(born, day) {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}
