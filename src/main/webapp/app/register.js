import { html } from '/vendor/lit-html/lit-html.js';
import { api } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { language, t } from '/app/texts.js';
import { nextPage } from '/app/town.js';

class PlazaRegister extends PlazaPage {
  form = new Form(
    this,
    'register',
    async ({ userName, displayName, password }) => {
      await api.post('/api/accounts/registrations', {
        userName: userName.trim(),
        password,
        displayName: displayName.trim() || undefined,
        language,
      });
      location.assign(nextPage('/'));
      await new Promise(() => {});
    },
    { 'user-name-taken': 'userName', 'password-too-common': 'password' },
  );

  get heading() {
    return t('register.title');
  }

  waiting() {
    return this.content();
  }

  content() {
    const next = new URLSearchParams(location.search).get('next');
    const signIn = next ? `/sign-in.html?next=${encodeURIComponent(next)}` : '/sign-in.html';
    return html`<div class="narrow stack">
      <h1>${this.heading}</h1>
      <p class="soft">${t('register.intro')}</p>
      <form class="card" novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.form.field({ name: 'userName', label: t('field.user-name'), hint: t('register.user-name-hint'), autocomplete: 'username', autocapitalize: 'none', spellcheck: false, maxlength: 30 })}
        ${this.form.field({ name: 'displayName', label: t('field.display-name'), hint: t('register.display-name-hint'), autocomplete: 'name', optional: true, maxlength: 80 })}
        ${this.form.field({ name: 'password', label: t('field.password'), hint: t('register.password-hint'), type: 'password', autocomplete: 'new-password' })}
        <div class="actions">${this.form.button(t('register.send'), { kind: 'button--wide', working: t('register.working') })}</div>
      </form>
      <p>${t('register.have-account')} <a href=${signIn}>${t('nav.sign-in')}</a></p>
    </div>`;
  }
}
customElements.define('plaza-register', PlazaRegister);
