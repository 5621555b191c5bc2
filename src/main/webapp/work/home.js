import { PlazaElement } from '/app/element.js';

/** Work has nothing to say on the home page to everybody. */
class WorkHome extends PlazaElement {}
customElements.define('work-home', WorkHome);
