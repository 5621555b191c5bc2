import { html } from '/vendor/lit-html/lit-html.js';
import { PlazaPage } from '/app/element.js';
import { t } from '/app/texts.js';

class PlazaApiDocs extends PlazaPage {
  get heading() {
    return t('api.title');
  }

  content() {
    return html`<h1>${this.heading}</h1>
      <p class="intro">${t('api.intro')} <a href="/openapi?format=json">OpenAPI</a></p>`;
  }
}
customElements.define('plaza-api-docs', PlazaApiDocs);

/** Swagger UI follows a class, Plaza what the person or the device chose. */
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
function followTheme() {
  root.classList.toggle('dark-mode', root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
}
followTheme();
document.addEventListener('plaza-theme', followTheme);
dark.addEventListener('change', followTheme);

SwaggerUIBundle({ url: '/openapi?format=json', dom_id: '#swagger', deepLinking: true, docExpansion: 'none', validatorUrl: null });
