import type { SignedErasure } from '../../../audit/erasure.js';
import { type DossierParts, manifestText, type PartOfDossier, type SignedManifest } from '../dossier.format.js';
import { checkChain, checkErasures, checkSeals } from './check-log.js';
import { bytesOf, hashOfBytes, hashOfText, isSigned } from './digests.js';
import type { Finding } from './finding.js';
import { broken, fine, unknown } from './finding.js';

/** A file as it was opened: what was signed, and the text of each part as it stands in it. */
export interface Opened {
  signed: SignedManifest;
  /** By name; records as JSON, papers and attached files as base64. */
  texts: ReadonlyMap<string, string>;
}

/** The bytes of a paper or an attached file; null where it is not within, or is no longer base64. */
export function bytesOfPart({ texts }: Opened, name: string): Uint8Array | null {
  const text = texts.get(name);
  if (text === undefined) return null;
  try {
    return bytesOf(text);
  } catch {
    return null;
  }
}

function digestOfPart(opened: Opened, { name, kind }: PartOfDossier): string | null {
  if (kind === 'record') {
    const text = opened.texts.get(name);
    return text === undefined ? null : hashOfText(text);
  }
  const bytes = bytesOfPart(opened, name);
  return bytes && hashOfBytes(bytes);
}

/** The parts whose bytes are not those that were signed, and those that nobody has signed. */
function partsAmiss(opened: Opened): string[] {
  const { parts } = opened.signed.manifest;
  const known = new Set(parts.map(({ name }) => name));
  return [
    ...parts.filter((part) => part.isWithin && digestOfPart(opened, part) !== part.sha256).map(({ name }) => name),
    ...[...opened.texts.keys()].filter((name) => !known.has(name)),
  ];
}

async function checkManifest({ signed: { manifest, signature } }: Opened): Promise<Finding> {
  const isIts = await isSigned(manifestText(manifest), signature, manifest.key);
  if (isIts === null) return unknown('manifest', 'browser', '');
  return isIts ? fine('manifest') : broken('manifest', 'signature', manifest.no);
}

const read = <Name extends keyof DossierParts>(opened: Opened, name: Name): DossierParts[Name] =>
  JSON.parse(opened.texts.get(name) ?? 'null') as DossierParts[Name];

/** Proves a file from what stands in it alone. Looks at everything, so that every break is told. */
export async function check(opened: Opened): Promise<{ findings: Finding[]; amiss: string[]; keys: string[] }> {
  const { manifest } = opened.signed;
  const amiss = partsAmiss(opened);
  const findings: Finding[] = [await checkManifest(opened)];
  const within = manifest.parts.filter(({ isWithin }) => isWithin).length;
  findings.push(
    amiss.length === 0 ? fine('parts', { n: String(within) }) : broken('parts', 'changed', amiss.join(', ')),
  );
  for (const { isWithin, file } of manifest.parts) if (!isWithin) findings.push(unknown('parts', 'outside', file));
  let keys: string[] = [];
  try {
    const [log, erasures] = [read(opened, 'log'), read(opened, 'erasures') as SignedErasure[]];
    findings.push(...checkChain(log, manifest, erasures));
    const seals = await checkSeals(manifest.no, log, read(opened, 'checkpoints'));
    ({ keys } = seals);
    const seen = manifest.withholdsSeals ? [unknown('seals', 'withheld', '')] : seals.findings;
    findings.push(...seen, ...(await checkErasures(erasures, [manifest.key, ...keys])));
  } catch {
    findings.push(broken('chain', 'unreadable', 'log'));
  }
  if (!manifest.isWhole) findings.push(unknown('whole', 'redacted', ''));
  return { findings, amiss, keys: [...new Set([manifest.key, ...keys])] };
}
