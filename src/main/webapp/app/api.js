import { t } from '/app/texts.js';

/** @typedef {{field: string, in: string, message: string}} Violation */

/** What the server refused, or that it could not be reached; title and detail are already in the person's language. */
export class Problem extends Error {
  /** @param {{type?: string, title?: string, status?: number, detail?: string, violations?: Violation[]}} document */
  constructor(document) {
    super(document.title ?? t('problem.title'));
    this.slug = document.type?.split('/').pop() ?? 'unknown';
    this.status = document.status ?? 0;
    this.title = this.message;
    this.detail = document.detail ?? '';
    this.violations = document.violations ?? [];
  }

  /** @param {unknown} thrown @returns {Problem} */
  static of(thrown) {
    if (thrown instanceof Problem) return thrown;
    console.error(thrown);
    return new Problem({ title: t('problem.title'), detail: t('problem.detail') });
  }
}

/**
 * @typedef {object} Options
 * @property {unknown} [json] body to send as JSON
 * @property {Blob} [file] body to send as it is
 * @property {string | null} [etag] the version that the change is based on
 * @property {string} [account] the id of whom it is of: the server refuses it where somebody else is signed in by now
 */

/**
 * @param {string} method
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<Response>}
 */
async function send(method, path, { json, file, etag, account } = {}) {
  /** @type {Record<string, string>} */
  const headers = { 'Accept': 'application/json, application/problem+json' };
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  if (file) headers['Content-Type'] = file.type || 'application/octet-stream';
  if (etag) headers['If-Match'] = etag;
  if (account) headers['Plaza-Account'] = account;
  let response;
  try {
    response = await fetch(path, { method, headers, body: json === undefined ? file : JSON.stringify(json) });
  } catch {
    throw new Problem({ type: '/problems/unreachable', title: t('offline.title'), detail: t('offline.detail') });
  }
  if (response.ok) return response;
  if (response.headers.get('Content-Type')?.includes('json')) throw new Problem(await response.json());
  throw new Problem({ status: response.status, detail: t('problem.detail') });
}

/** @param {Response} response @returns {Promise<any>} */
async function body(response) {
  return response.status === 204 || response.headers.get('Content-Length') === '0' ? null : response.json();
}

export const api = {
  /** @param {string} path */
  get: async path => body(await send('GET', path)),
  /**
   * With the version, for a later change, and whether this device kept it from before because the server is not reached.
   * @param {string} path @returns {Promise<{value: any, etag: string | null, isKept: boolean}>}
   */
  read: async path => {
    const response = await send('GET', path);
    return { etag: response.headers.get('ETag'), isKept: response.headers.has('Plaza-Kept'), value: await body(response) };
  },
  /** @param {string} path */
  text: async path => (await send('GET', path)).text(),
  /** @param {string} path @param {unknown} [json] @param {string | null} [etag] @param {string} [account] */
  post: async (path, json, etag, account) => body(await send('POST', path, { json, etag, account })),
  /** @param {string} path @param {unknown} json @param {string | null} [etag] */
  put: async (path, json, etag) => body(await send('PUT', path, { json, etag })),
  /** @param {string} path @param {string | null} [etag] */
  remove: async (path, etag) => body(await send('DELETE', path, { etag })),
  /** Takes a part away. @param {string} path @param {string | null} [etag] @returns {Promise<string | null>} the version of the rest */
  detach: async (path, etag) => (await send('DELETE', path, { etag })).headers.get('ETag'),
};

/** Whether the server was not reached, rather than that it refused. @param {Problem} problem */
export function isUnreached(problem) {
  return problem.slug === 'unreachable' || [502, 503, 504].includes(problem.status);
}

/** What a change of a thing is based on. @param {number} version */
export const etagOf = version => `"v${version}"`;

/**
 * fetch does not tell how much of a body is on its way, so large ones go by the older door.
 * @param {string} path
 * @param {Blob} file
 * @param {(share: number) => void} progress from 0 to 1
 * @param {'PUT' | 'POST'} [method]
 * @param {string | null} [etag] the version that the change is based on
 * @returns {Promise<any>}
 */
export function upload(path, file, progress, method = 'PUT', etag = null) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    if (etag) request.setRequestHeader('If-Match', etag);
    request.upload.onprogress = event => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () =>
      reject(new Problem({ type: '/problems/unreachable', title: t('offline.title'), detail: t('offline.detail') }));
    request.onload = () => {
      const json = request.responseText.startsWith('{') ? JSON.parse(request.responseText) : null;
      if (request.status < 300) resolve(json);
      else reject(new Problem(json ?? { status: request.status, detail: t('problem.detail') }));
    };
    request.send(file);
  });
}

/** A list that is read part by part: a part is never in it twice, and one that comes after the list began anew is not in it. @template T */
export class Pager {
  /** whether the next part is on its way */
  reading = false;
  /** @type {Problem | null} why the next part did not come */
  problem = null;
  /** how often the list began anew */
  #beginnings = 0;

  /** @param {(after: string | null) => string} path */
  constructor(path) {
    this.path = path;
    /** @type {T[]} */
    this.items = [];
    /** @type {string | null} */
    this.next = null;
    this.loaded = false;
  }

  async first() {
    const beginning = ++this.#beginnings;
    const page = await api.get(this.path(null));
    if (beginning !== this.#beginnings) return;
    this.#beginnings++;
    this.problem = null;
    this.items = page.items;
    this.next = page.next ?? null;
    this.loaded = true;
  }

  async more() {
    const beginning = this.#beginnings;
    const page = await api.get(this.path(this.next));
    if (beginning !== this.#beginnings) return;
    this.items = [...this.items, ...page.items];
    this.next = page.next ?? null;
  }

  /**
   * Reads as many again as there are, so that nobody loses their place; a part that is on its way comes with it.
   * @param {(read: T[]) => T[]} [merge] what the list becomes of what was read
   */
  async again(merge = read => read) {
    const beginning = ++this.#beginnings;
    const isReadOn = this.reading;
    const anew = /** @type {Pager<T>} */ (new Pager(this.path));
    await anew.first();
    while (anew.next && anew.items.length < this.items.length + (isReadOn || this.reading ? 1 : 0)) await anew.more();
    if (beginning !== this.#beginnings) return;
    this.#beginnings++;
    this.problem = null;
    this.items = merge(anew.items);
    this.next = anew.next;
    this.loaded = true;
  }

  /** The next part, for who pressed a button, however often. @param {() => void} draw shows the list as it is by then */
  async readOn(draw) {
    if (this.reading) return;
    this.reading = true;
    this.problem = null;
    draw();
    try {
      await this.more();
    } catch (thrown) {
      this.problem = Problem.of(thrown);
    }
    this.reading = false;
    draw();
  }
}

/** @param {string} path @param {Record<string, string | number | null | undefined>} parameters */
export function withQuery(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
