import { api } from '/app/api.js';
import { useZone } from '/app/texts.js';

/**
 * @typedef {'ADMIN' | 'CLERK' | 'FARMER' | 'WORKER' | 'CARER' | 'RELATIVE'} Role
 * @typedef {{id: string, userName: string, displayName: string, roles: Role[], language: string}} Account
 * @typedef {{town: string, services: string[], languages: string[], zone: string, version?: string,
 *   tiles?: {address: string, credit: string}, account: Account | null}} Town
 */

/** @type {Promise<Town> | undefined} */
let asked;

/** What every page needs to know, asked once. @returns {Promise<Town>} */
export function town() {
  asked ??= api.get('/api/plaza').then(answer => {
    useZone(answer.zone);
    return { ...answer, account: answer.account ?? null };
  });
  return asked;
}

/** The town's name, where the operator has given one. @param {Town | null} town */
export function townName(town) {
  return town && town.town !== 'Plaza' ? town.town : null;
}

/** @param {Account | null} account @param {...Role} roles */
export function hasRole(account, ...roles) {
  return account !== null && roles.some(role => account.roles.includes(role));
}

/** Where to go after signing in: only ever an address of this site. @param {string} otherwise */
export function nextPage(otherwise) {
  const wanted = new URLSearchParams(location.search).get('next');
  if (!wanted) return otherwise;
  try {
    const url = new URL(wanted, location.origin);
    // all of it: a path alone may begin with two slashes, and name a site then
    return url.origin === location.origin ? url.href : otherwise;
  } catch {
    return otherwise;
  }
}

export function signInAddress() {
  return `/sign-in.html?next=${encodeURIComponent(location.pathname + location.search)}`;
}
