import { api, Problem } from '/app/api.js';

/**
 * @typedef {object} Waiting
 * @property {string} key made here: however often it is sent, it is recorded once
 * @property {string} path
 * @property {any} body
 * @property {string} about which thing, for what waits to be found again on the page
 * @property {string} [after] about which thing something must be recorded before this
 * @property {string} label what the person sees
 * @property {number} [madeAt] when, in milliseconds of this device's clock; it is sent as how long ago that is
 * @property {{title: string, detail: string}} [refused] why it was not recorded; stays until it was seen
 * @property {number} [lost] how many that had to come after it are not sent, since it was refused
 */

/** Statuses after which nothing is taken for now: not signed in as the same any more, too many at once, the server is away. */
const AWAY = [0, 401, 408, 429, 502, 503, 504];

/** Whether the same may well be taken later: what failed in the server, or lost against a change at the same moment, too. @param {Problem} problem */
export function isForLater(problem) {
  return AWAY.includes(problem.status) || problem.status === 500 || problem.slug === 'conflict';
}

/**
 * What was recorded on this device and the server does not have yet. Kept in the browser before anything is sent, so
 * that neither a lost network nor a reload loses it; each account has its own in each service, and what is in it is
 * recorded as that account's or not at all.
 */
export class SendQueue extends EventTarget {
  sending = false;
  /** what is being sent now, or was last */
  turn = Promise.resolve();

  /** @param {string} service @param {string} account */
  constructor(service, account) {
    super();
    this.account = account;
    this.place = `plaza-${service}-queue:${account}`;
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

  /** @param {string} about */
  has(about) {
    return this.items.some(item => item.about === about && !item.refused);
  }

  /** Kept first, then sent. @param {Waiting} item */
  add(item) {
    this.keep([...this.items, item]);
    return this.send();
  }

  /** The person has read why it was refused. @param {string} key */
  seen(key) {
    this.keep(this.items.filter(item => item.key !== key));
  }

  /**
   * One after the other, in the order in which they were recorded; stops where the server cannot be reached. What fails
   * alone stays for the next time, and nothing but what must come after it waits for it; after what is refused it is
   * not sent at all. What is added meanwhile is sent in the same turn.
   */
  send() {
    if (!this.sending && navigator.onLine) this.turn = this.sendAll();
    return this.turn;
  }

  async sendAll() {
    this.sending = true;
    /** @type {Set<string>} */
    const failed = new Set();
    const next = () => this.waiting.find(item => !failed.has(item.key) && !(item.after && this.has(item.after)));
    try {
      for (let item = next(); item; item = next()) {
        const { key } = item;
        try {
          const entry = await api.post(item.path, bodyOf(item), null, this.account);
          this.keep(this.items.filter(each => each.key !== key));
          this.dispatchEvent(new CustomEvent('sent', { detail: { item, entry } }));
        } catch (thrown) {
          const problem = Problem.of(thrown);
          if (AWAY.includes(problem.status)) return;
          if (isForLater(problem)) {
            failed.add(key);
            continue;
          }
          const refused = { title: problem.title, detail: problem.detail };
          const after = this.waiting.filter(each => each.after === item.about).map(each => each.key);
          this.keep(this.items.filter(each => !after.includes(each.key))
            .map(each => (each.key === key ? { ...each, refused, lost: after.length } : each)));
        }
      }
    } finally {
      this.sending = false;
    }
  }
}

/** Clocks differ, but each knows how much has passed on it. @param {Waiting} item */
function bodyOf({ body, madeAt }) {
  if (madeAt === undefined) return body;
  return { ...body, secondsAgo: Math.max(0, Math.round((Date.now() - madeAt) / 1000)) };
}

/** A key for one recording. Where the page is not served securely, browsers have no randomUUID. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
