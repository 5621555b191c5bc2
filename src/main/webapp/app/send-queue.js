import { api, Problem } from '/app/api.js';

/**
 * @typedef {object} Waiting
 * @property {string} key made here: however often it is sent, it is recorded once
 * @property {string} path
 * @property {any} body
 * @property {string} dose which one, for what waits to be found in the round again
 * @property {string} label what the carer sees
 * @property {{title: string, detail: string}} [refused] why it was not recorded; stays until it was seen
 */

/** Statuses after which the same may well be taken later: not signed in any more, too many at once, the server is away. */
const LATER = [0, 401, 408, 429, 500, 502, 503, 504];

/**
 * What was recorded on this device and the server does not have yet. Kept in the browser before anything is sent, so
 * that neither a lost network nor a reload loses it; each account has its own.
 */
export class RoundQueue extends EventTarget {
  sending = false;

  /** @param {string} account */
  constructor(account) {
    super();
    this.place = `plaza-care-queue:${account}`;
    window.addEventListener('online', () => this.send());
    // another tab of the same tablet sends them too
    window.addEventListener('storage', event => event.key === this.place && this.changed());
    window.setInterval(() => this.send(), 15000);
  }

  /** @returns {Waiting[]} */
  get items() {
    try {
      return JSON.parse(localStorage.getItem(this.place) ?? '[]');
    } catch {
      return [];
    }
  }

  /** @param {Waiting[]} items */
  keep(items) {
    if (items.length) localStorage.setItem(this.place, JSON.stringify(items));
    else localStorage.removeItem(this.place);
    this.changed();
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  get waiting() {
    return this.items.filter(item => !item.refused);
  }

  get refused() {
    return this.items.filter(item => item.refused);
  }

  /** @param {string} dose */
  has(dose) {
    return this.items.some(item => item.dose === dose && !item.refused);
  }

  /** Kept first, then sent. @param {Waiting} item */
  add(item) {
    this.keep([...this.items, item]);
    return this.send();
  }

  /** The carer has read why it was refused. @param {string} key */
  seen(key) {
    this.keep(this.items.filter(item => item.key !== key));
  }

  /** One after the other, in the order in which they were recorded; stops where the server cannot be reached. */
  async send() {
    if (this.sending || !navigator.onLine) return;
    this.sending = true;
    try {
      for (let item = this.waiting[0]; item; item = this.waiting[0]) {
        const { key } = item;
        try {
          const entry = await api.post(item.path, item.body);
          this.keep(this.items.filter(each => each.key !== key));
          this.dispatchEvent(new CustomEvent('sent', { detail: { item, entry } }));
        } catch (thrown) {
          const problem = Problem.of(thrown);
          if (LATER.includes(problem.status)) return;
          const refused = { title: problem.title, detail: problem.detail };
          this.keep(this.items.map(each => (each.key === key ? { ...each, refused } : each)));
        }
      }
    } finally {
      this.sending = false;
    }
  }
}
