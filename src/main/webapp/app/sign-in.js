import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { api, Problem } from '/app/api.js';
import { PlazaPage } from '/app/element.js';
import { Form } from '/app/forms.js';
import { t } from '/app/texts.js';
import { nextPage } from '/app/town.js';

class PlazaSignIn extends PlazaPage {
  /** Whether what was typed is a one-time password, in whose place another must be chosen. */
  choosing = false;

  form = new Form(
    this,
    'sign-in',
    async values => {
      try {
        // keyboards of phones put a blank behind what they propose
        await api.post('/api/accounts/sessions', { ...values, userName: values.userName.trim() });
      } catch (thrown) {
        if (!(thrown instanceof Problem) || thrown.slug !== 'password-change-required') throw thrown;
        this.choosing = true;
        this.update();
        /** @type {HTMLElement | null} */ (this.querySelector('[name="newPassword"]'))?.focus();
        return;
      }
      location.assign(nextPage('/'));
      await new Promise(() => {});
    },
    { 'password-too-common': 'newPassword' },
  );

  /** A one-time password is one person's. */
  another = () => {
    this.choosing = false;
    this.update();
  };

  get heading() {
    return t('sign-in.title');
  }

  waiting() {
    return this.content();
  }

  content() {
    const next = new URLSearchParams(location.search).get('next');
    const register = next ? `/register.html?next=${encodeURIComponent(next)}` : '/register.html';
    return html`<div class="narrow stack">
      <h1>${this.heading}</h1>
      <form class="card" novalidate @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.form.field({ name: 'userName', label: t('field.user-name'), autocomplete: 'username', autocapitalize: 'none', spellcheck: false, oninput: this.another })}
        ${this.form.field({ name: 'password', label: t('field.password'), type: 'password', autocomplete: 'current-password' })}
        ${this.choosing
          ? this.form.field({
              name: 'newPassword',
              label: t('sign-in.new-password'),
              type: 'password',
              autocomplete: 'new-password',
              hint: html`<strong>${t('sign-in.one-time')}</strong> ${t('register.password-hint')}`,
            })
          : nothing}
        <div class="actions">${this.form.button(t('sign-in.send'), { kind: 'button--wide', working: t('sign-in.working') })}</div>
      </form>
      <p>${t('sign-in.no-account')} <a href=${register}>${t('sign-in.register')}</a></p>
      <p class="soft small">${t('sign-in.forgotten')}</p>
    </div>`;
  }
}
customElements.define('plaza-sign-in', PlazaSignIn);
