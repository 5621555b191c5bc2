import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { language } from '/app/texts.js';
import { player, trailsNav } from '/trails/parts.js';
import { t } from '/trails/texts.js';

/** @typedef {import('/trails/types.js').RankLine} RankLine */

const NATION = '00';

/** The own rank, the first and those around, in the community and in the nation. */
class TrailsRankingsPage extends PlazaPage {
  /** @type {import('/trails/types.js').Player | null} */
  player = null;
  /** @type {Map<string, string>} */
  names = new Map();
  scope = NATION;
  /** @type {{rank: number, points: number, players: number} | null} */
  own = null;
  /** @type {RankLine[]} */
  top = [];
  /** @type {RankLine[]} */
  around = [];

  get heading() {
    return t('rankings.title');
  }

  /** @returns {'SIGNED_IN'} */
  get audience() {
    return 'SIGNED_IN';
  }

  async load() {
    const [one, communities] = await Promise.all([player(this.town), api.get('/api/trails/communities')]);
    this.player = one;
    this.names = new Map(communities.items.map((/** @type {import('/trails/types.js').Community} */ each) => [each.code, each.names[language]]));
    this.scope = one?.community ?? NATION;
    await this.read();
  }

  /** What comes after another ranking was chosen is not shown. */
  async read() {
    const { scope } = this;
    const path = `/api/trails/rankings/${scope}`;
    const [top, own, around] = await Promise.all([
      api.get(`${path}/top?limit=20`),
      this.player ? api.get(`${path}/own`) : null,
      this.player ? api.get(`${path}/around`) : { items: [] },
    ]);
    if (scope !== this.scope) return;
    this.top = top.items;
    this.own = own;
    this.around = around.items;
  }

  /** @param {string} scope */
  async choose(scope) {
    this.scope = scope;
    await this.read();
    this.update();
  }

  content() {
    const scopes = this.player ? [this.player.community, NATION] : [NATION];
    const shownAlready = this.top.some(line => line.own);
    return html`<h1>${this.heading}</h1>
      ${trailsNav('/trails/rankings.html')}
      ${scopes.length > 1 ? html`<fieldset class="choice"><legend class="visually-hidden">${t('rankings.where')}</legend>
        ${scopes.map(scope => html`<label><input type="radio" name="scope" value=${scope} .checked=${scope === this.scope}
          @change=${() => this.choose(scope).catch(thrown => this.fail(thrown))}><span>${this.nameOf(scope)}</span></label>`)}</fieldset>` : nothing}
      <p class="standing" role="status">${this.own
        ? html`<span>${this.scope === NATION ? t('rankings.own-nation') : t('rankings.own', { where: this.nameOf(this.scope) })}</span> <strong>${t('rankings.rank', { rank: this.own.rank })}</strong>
            <span>${t('rankings.of', { count: this.own.players })} · ${t('points', { count: this.own.points })}</span>`
        : html`<span>${t('rankings.not-yet')} <a href="/trails/player.html">${t('player.begin')}</a></span>`}</p>
      ${this.top.length === 0 ? html`<p class="empty">${t('rankings.none')}</p>` : this.table(t('rankings.top'), this.top)}
      ${this.around.length && !shownAlready ? this.table(t('rankings.around'), this.around) : nothing}
      <p class="small soft">${t('rankings.about')}</p>`;
  }

  /** @param {string} scope */
  nameOf(scope) {
    return scope === NATION ? t('rankings.nation') : this.names.get(scope) ?? scope;
  }

  /** @param {string} title @param {RankLine[]} lines */
  table(title, lines) {
    return html`<div class="scroll" role="region" aria-label=${title} tabindex="0"><table class="table ranking"><caption>${title}</caption>
      <thead><tr><th scope="col">${t('rankings.place')}</th><th scope="col">${t('rankings.player')}</th>
        ${this.scope === NATION ? html`<th scope="col">${t('player.community')}</th>` : nothing}<th scope="col">${t('rankings.points')}</th></tr></thead>
      <tbody>${lines.map(line => html`<tr aria-current=${line.own ? 'true' : nothing}><td>${line.rank}</td>
        <th scope="row">${line.name}${line.own ? html` <span class="tag tag--good">${t('rankings.you')}</span>` : nothing}</th>
        ${this.scope === NATION ? html`<td>${this.names.get(line.community) ?? line.community}</td>` : nothing}<td>${t('number', { number: line.points })}</td></tr>`)}</tbody></table></div>`;
  }
}
customElements.define('trails-rankings-page', TrailsRankingsPage);
