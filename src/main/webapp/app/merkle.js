/**
 * Checks the proofs of the town's public log (RFC 9162) in the browser, with nothing but Web Crypto. Hashes are
 * lower-case hex, as in the API. Sizes stay below 2^53.
 */

const encoder = new TextEncoder();

/**
 * @param {string} hex
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromHex(hex) {
  if (!/^([0-9a-f]{2})*$/.test(hex)) throw new TypeError('not lower-case hex');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** @param {Uint8Array} bytes */
export function toHex(bytes) {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} base64 */
function fromBase64(base64) {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** @param {...Uint8Array} parts */
async function sha256(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', all)));
}

/**
 * The hash of an entry.
 * @param {string | Uint8Array} body the very text or bytes
 */
export function leafHash(body) {
  return sha256(Uint8Array.of(0), typeof body === 'string' ? encoder.encode(body) : body);
}

/**
 * The hash over two hashes.
 * @param {string} left
 * @param {string} right
 */
export function nodeHash(left, right) {
  return sha256(Uint8Array.of(1), fromHex(left), fromHex(right));
}

const half = (/** @type {number} */ number) => Math.floor(number / 2);
const isCount = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * Whether the entry stands at `index` in the tree of `size` entries with that root.
 * @param {{leaf: string, index: number, size: number, hashes: string[], root: string}} proof
 * @param {(step: {left: string, right: string, hash: string}) => void} [onStep] told each step of the way up
 */
export async function verifyInclusion({ leaf, index, size, hashes, root }, onStep = () => {}) {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let position = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of hashes) {
    if (last === 0) return false;
    const isRight = position % 2 === 1 || position === last;
    const [left, right] = isRight ? [sibling, hash] : [hash, sibling];
    hash = await nodeHash(left, right);
    onStep({ left, right, hash });
    if (isRight) {
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && hash === root;
}

/**
 * Whether the tree of `to` entries continues the one of `from` entries: nothing changed, nothing taken out.
 * @param {{from: number, fromRoot: string, to: number, toRoot: string, hashes: string[]}} proof
 */
export async function verifyConsistency({ from, fromRoot, to, toRoot, hashes }) {
  if (!isCount(from) || !isCount(to) || from > to) return false;
  if (from === 0) return hashes.length === 0 && fromRoot === (await sha256());
  if (from === to) return hashes.length === 0 && fromRoot === toRoot;
  const isComplete = (BigInt(from) & BigInt(from - 1)) === 0n;
  const path = isComplete ? [fromRoot, ...hashes] : [...hashes];
  let position = from - 1;
  let last = to - 1;
  while (position % 2 === 1) {
    position = half(position);
    last = half(last);
  }
  let before = path.shift();
  if (before === undefined) return false;
  let after = before;
  for (const sibling of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      before = await nodeHash(sibling, before);
      after = await nodeHash(sibling, after);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      after = await nodeHash(after, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && before === fromRoot && after === toRoot;
}

/**
 * What the signed text says, or null where it is none.
 * @param {string} text
 */
export function readCheckpoint(text) {
  const lines = text.split('\n');
  if (lines.length !== 5 || lines[4] !== '' || !/^(0|[1-9]\d*)$/.test(lines[1])) return null;
  try {
    return { origin: lines[0], size: Number(lines[1]), root: toHex(fromBase64(lines[2])), at: lines[3] };
  } catch {
    return null;
  }
}

/**
 * Checks a signed head: that its text says what the head says, and that the key has signed it.
 * @param {{size: number, root: string, checkpoint: string, signature: string, publicKey: string}} head
 * @returns {Promise<'valid' | 'invalid' | 'unsupported'>} `unsupported`: this browser cannot check the signature (no
 *     Ed25519, or no Web Crypto because the page came over plain HTTP), which says nothing about the head
 */
export async function verifyCheckpoint(head) {
  const said = readCheckpoint(head.checkpoint);
  if (said === null || said.size !== head.size || said.root !== head.root) return 'invalid';
  let key;
  try {
    key = await crypto.subtle.importKey('spki', fromBase64(head.publicKey), 'Ed25519', false, ['verify']);
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'DataError' ? 'invalid' : 'unsupported';
  }
  try {
    const signature = fromBase64(head.signature);
    const text = encoder.encode(head.checkpoint);
    return (await crypto.subtle.verify('Ed25519', key, signature, text)) ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
}

/** Whether this page can check anything at all: browsers offer Web Crypto over HTTPS and on the own machine only. */
export const canVerify = typeof crypto !== 'undefined' && crypto.subtle !== undefined;
