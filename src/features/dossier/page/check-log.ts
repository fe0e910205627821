import { linkText, writtenText } from '../../../engine/log/hashed-text.js';
import type { Checkpoint } from '../../../audit/signed-text.js';
import { erasureText, isCheckpoint, signedText } from '../../../audit/signed-text.js';
import type { SignedErasure } from '../../../audit/erasure.js';
import type { DossierEntry } from '../dossier.format.js';
import { bytesOf, hashOfText, hexOf, hexToBytes, isSigned } from './digests.js';
import type { Finding } from './finding.js';
import { broken, fine, unknown } from './finding.js';

const GENESIS = '0'.repeat(64);

/** What is wrong with an entry where it stands; null where nothing is, `unproved` where it cannot be hashed again. */
function wrongWith(entry: DossierEntry, previous: string, erasures: ReadonlyMap<number, SignedErasure>) {
  const { salt, written, prevHash, hash, digest, hidesObserved, redacted: _redacted, ...content } = entry;
  if (hexOf(prevHash) !== previous) return 'link';
  const present = digest ?? (salt === null ? '' : hashOfText(writtenText(content), bytesOf(salt)));
  const erasure = erasures.get(entry.seq);
  if ((written === null) !== (erasure === undefined)) return 'erasure';
  if (erasure && written !== null && (erasure.written !== hexOf(written) || erasure.remaining !== present))
    return 'erasure';
  if (hidesObserved) return 'unproved';
  const link = linkText(content, written === null ? present : hexOf(written));
  return hashOfText(link, hexToBytes(previous)) === hexOf(hash) ? null : 'changed';
}

/** Whether every entry follows the one before it and hashes to what it says, up to the head. */
export function checkChain(
  entries: readonly DossierEntry[],
  { entries: many, head }: { entries: number; head: string },
  erasures: readonly SignedErasure[],
): Finding[] {
  const erased = new Map(erasures.map((one) => [one.seq, one]));
  let previous = GENESIS;
  const unproved: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    const wrong = entry.seq === seq ? safely(() => wrongWith(entry, previous, erased)) : 'missing';
    if (wrong === 'unproved') unproved.push(seq);
    else if (wrong !== null) return [broken('chain', wrong, String(seq))];
    previous = hexOf(entry.hash);
  }
  if (entries.length !== many || previous !== head) return [broken('chain', 'head', String(entries.length))];
  const proved = fine('chain', { n: String(entries.length - unproved.length), all: String(entries.length) });
  if (unproved.length === 0) return [proved];
  const hidden = unknown('chain', 'hidden', unproved.join(', '));
  return unproved.length === entries.length ? [hidden] : [proved, hidden];
}

function safely<Result>(look: () => Result): Result | 'changed' {
  try {
    return look();
  } catch {
    return 'changed';
  }
}

/** Whether signed checkpoints have seen the entries as they stand here. */
export async function checkSeals(
  no: string,
  entries: readonly DossierEntry[],
  checkpoints: readonly unknown[],
): Promise<{ findings: Finding[]; keys: string[] }> {
  const keys = new Set<string>();
  let last = 0;
  for (const read of checkpoints) {
    const checkpoint: Checkpoint | null = isCheckpoint(read) ? read : null;
    if (!checkpoint) return { findings: [broken('seals', 'signature', '?')], keys: [...keys] };
    const number = String(checkpoint.number);
    const signed = await isSigned(signedText(checkpoint), checkpoint.signature, checkpoint.key);
    if (signed === null) return { findings: [unknown('seals', 'browser', '')], keys: [...keys] };
    if (!signed) return { findings: [broken('seals', 'signature', number)], keys: [...keys] };
    keys.add(checkpoint.key);
    for (const [process, seq, hash] of checkpoint.entries) {
      if (process !== no) continue;
      // What came after the file was made is sealed too, and not in it.
      if (seq > entries.length) continue;
      if (entries[seq - 1]?.hash !== hash) return { findings: [broken('seals', 'seal', String(seq))], keys: [...keys] };
      last = Math.max(last, seq);
    }
  }
  const told = { n: String(last), all: String(entries.length), of: String(checkpoints.length) };
  const open = entries.length - last;
  return {
    findings: last === 0 ? [unknown('seals', 'unsealed', told.all)] : [fine('seals', told)],
    keys: [...keys],
    ...(open > 0 && last > 0
      ? { findings: [fine('seals', told), unknown('seals', 'unsealed', `${last + 1}–${entries.length}`)] }
      : {}),
  };
}

/** Whether whoever seals the log has signed each erasure. */
export async function checkErasures(erasures: readonly SignedErasure[], keys: readonly string[]): Promise<Finding[]> {
  for (const { signature, ...erasure } of erasures) {
    const signed = await isSigned(erasureText(erasure), signature, erasure.key);
    if (signed === null) return [unknown('erasures', 'browser', '')];
    if (!signed || !keys.includes(erasure.key)) return [broken('erasures', 'signature', String(erasure.seq))];
  }
  return erasures.length === 0 ? [] : [fine('erasures', { n: String(erasures.length) })];
}
