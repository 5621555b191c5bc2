import { api, isUnreached, Problem } from '/app/api.js';

/**
 * @template T
 * @typedef {object} Parts
 * @property {T[]} items of the parts that came
 * @property {string[]} addresses of the parts that came
 * @property {any} first the first part, where it came
 * @property {number} cameAt when that was, by this device's clock
 * @property {boolean} isKept whether a part is what this device kept from before
 * @property {boolean} isAway whether the server was not reached
 * @property {boolean} isCut whether there are more parts than were asked for
 * @property {Problem | null} problem why a part did not come, nor those after it
 */

/**
 * Reads a list part by part. A part that does not come takes none of those before it along.
 * @template T
 * @param {(after: string | null) => string} address
 * @param {number} most parts
 * @returns {Promise<Parts<T>>}
 */
export async function readParts(address, most) {
  /** @type {Parts<T>} */
  const parts = { items: [], addresses: [], first: null, cameAt: 0, isKept: false, isAway: false, isCut: false, problem: null };
  let after = null;
  try {
    do {
      const { value, isKept } = await api.read(address(after));
      if (!parts.first) Object.assign(parts, { first: value, cameAt: Date.now() });
      parts.items.push(...value.items);
      parts.addresses.push(address(after));
      parts.isKept ||= isKept;
      after = value.next ?? null;
    } while (after && parts.addresses.length < most);
    parts.isCut = after !== null;
  } catch (thrown) {
    parts.problem = Problem.of(thrown);
  }
  parts.isAway = parts.isKept || (parts.problem !== null && isUnreached(parts.problem));
  return parts;
}
