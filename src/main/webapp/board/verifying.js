import { api, Problem, withQuery } from '/app/api.js';
import { leafHash, toHex, verifyCheckpoint, verifyConsistency, verifyInclusion } from '/app/merkle.js';
import { moment } from '/app/texts.js';
import { t } from '/board/texts.js';

/**
 * @typedef {{origin: string, size: number, root: string, at: string, checkpoint: string, signature: string, publicKey: string}} Head
 * @typedef {{index: number, leaf: string, body: string, hashes: string[], head: Head}} Proof
 * @typedef {'ok' | 'wrong' | 'unsure'} Outcome
 * @typedef {{title: string, detail: string, outcome: Outcome}} Step
 * @typedef {import('/board/types.js').Notice} Notice
 */

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function sha256(bytes) {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * The bytes of a notice whose fingerprint the log keeps; the server builds the same ones when it publishes.
 * @param {Notice} notice
 * @param {Record<string, string>} entered
 */
function canonical(notice, entered) {
  const attachment = notice.attachment ? `${notice.attachment.sha256} ${notice.attachment.fileName}` : '-';
  const lines = [
    'plaza notice 1',
    `id ${notice.id}`,
    `title ${notice.title}`,
    `category ${notice.category.slug}`,
    `published ${entered.publishedAt}`,
    `first-day ${notice.firstDay}`,
    `last-day ${notice.lastDay}`,
    `corrects ${notice.corrects ?? '-'}`,
    `attachment ${attachment}`,
    '',
    notice.body ?? '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

/**
 * Checks one notice against the public log, step by step; tells each step as soon as it is known.
 * @param {string} id
 * @param {(step: Step) => void} tell
 * @returns {Promise<{notice: Notice, proof: Proof, valid: boolean}>}
 */
export async function verify(id, tell) {
  const path = `/api/board/notices/${encodeURIComponent(id)}`;
  const [notice, proof] = /** @type {[Notice, Proof]} */ (await Promise.all([api.get(path), api.get(`${path}/proof`)]));
  let valid = true;
  /** @param {string} key @param {Outcome | boolean} result @param {Record<string, unknown>} [values] */
  const step = (key, result, values) => {
    const outcome = result === true ? 'ok' : result === false ? 'wrong' : result;
    if (outcome === 'wrong') valid = false;
    tell({ title: t(`verify.${key}`), detail: t(`verify.${key}-detail`, values), outcome });
  };

  const entry = JSON.parse(proof.body);
  const data = entry.data ?? {};
  const named = entry.kind === 'notice.published' && entry.subject === `board/notices/${notice.id}`;
  step('content', named && data.sha256 === notice.sha256 && data.title === notice.title);
  if (notice.body !== undefined && notice.body !== null) {
    step('text', (await sha256(canonical(notice, data))) === data.sha256);
  }
  if (notice.attachment && notice.status !== 'WITHDRAWN') {
    const file = await fetch(`${path}/attachment`);
    if (!file.ok) throw new Problem({ status: file.status });
    step('attachment', (await sha256(new Uint8Array(await file.arrayBuffer()))) === data.attachmentSha256);
  }
  step('leaf', (await leafHash(proof.body)) === proof.leaf);
  const { index, leaf, hashes, head } = proof;
  const inTree = await verifyInclusion({ leaf, index, size: head.size, hashes, root: head.root });
  step('inclusion', inTree, { count: hashes.length, index: String(index), size: String(head.size) });
  const signature = await verifyCheckpoint(head);
  const signed = { valid: true, invalid: false, unsupported: /** @type {const} */ ('unsure') }[signature];
  step('signature', signed, { at: moment(head.at) });
  await remember(head, valid, step);
  return { notice, proof, valid };
}

/**
 * Whoever comes back proves that the log was not rewritten in between.
 * @param {Head} head
 * @param {boolean} valid
 * @param {(key: string, result: Outcome | boolean, values?: Record<string, unknown>) => void} step
 */
async function remember(head, valid, step) {
  const key = `plaza-log ${head.origin} ${head.publicKey}`;
  /** @type {{size: number, root: string} | null} */
  let before = null;
  try {
    before = JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // without storage there is nothing to compare with
  }
  if (before && before.size > 0) {
    const grown = before.size <= head.size && (await isContinued(before, head));
    step('memory', grown, { from: String(before.size), to: String(head.size) });
    if (!grown) return;
  }
  if (!valid) return;
  try {
    localStorage.setItem(key, JSON.stringify({ size: head.size, root: head.root }));
  } catch {
    // not remembered then
  }
}

/** @param {{size: number, root: string}} before @param {Head} head */
async function isContinued(before, head) {
  const path = withQuery('/api/ledger/notices/proofs/consistency', { from: before.size, to: head.size });
  /** @type {string[]} */
  const hashes = before.size === head.size ? [] : (await api.get(path)).hashes;
  return verifyConsistency({ from: before.size, fromRoot: before.root, to: head.size, toRoot: head.root, hashes });
}
