import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** An Ed25519 key that signs what leaves the database. */
export interface SealKey {
  /** The public half: 32 bytes, base64url. */
  key: string;
  /** Signature over a text, base64url. */
  sign(text: string): string;
}

const directoryOf = (dataDir: string) => join(dataDir, 'keys');
const PRIVATE = 'seal.key';
const PUBLIC = 'seal.pub';

/**
 * The key of this data directory; made at the first start. The private half stays in a file that only its owner can read,
 * outside the database, so that a superuser of the database cannot sign.
 */
export function sealKey(dataDir: string): SealKey {
  const directory = directoryOf(dataDir);
  const file = join(directory, PRIVATE);
  if (!existsSync(file)) makeKey(directory, file);
  const secret = createPrivateKey(readFileSync(file));
  const open = createPublicKey(secret);
  publish(directory, open);
  return { key: rawOf(open), sign: (text) => sign(null, Buffer.from(text), secret).toString('base64url') };
}

/** Written aside and linked: of two starters one makes the key, both use it, and a kill leaves no half of one. */
function makeKey(directory: string, file: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const aside = `${file}.${randomUUID()}`;
  writeOwned(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A restored directory has the public half of the key that sealed before: whoever verifies needs both. */
function publish(directory: string, key: KeyObject): void {
  const file = join(directory, PUBLIC);
  const text = key.export({ type: 'spki', format: 'pem' });
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === text) return;
    renameSync(file, join(directory, `seal.until-${new Date().toISOString().slice(0, 10)}-${randomUUID()}.pub`));
  }
  writeOwned(file, text, 0o644);
}

/** A start as root must not lock the owner of the data directory out. */
function writeOwned(file: string, content: string | Buffer, mode: number): void {
  writeFileSync(file, content, { mode, flush: true });
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(join(file, '..', '..'));
  chownSync(file, uid, gid);
  chownSync(join(file, '..'), uid, gid);
}

const rawOf = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

/** Whether a text was signed by the private half of a public key. What is no key and no signature is not. */
export function isSigned(text: string, signature: string, key: string): boolean {
  try {
    const open = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(text), open, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** The public keys in a file of one or more PEM blocks, or in the `.pub` files of a directory. */
export function keysIn(path: string): Set<string> {
  if (!statSync(path).isDirectory()) return keysInFile(path);
  const files = readdirSync(path).filter((name) => name.endsWith('.pub'));
  return new Set(files.flatMap((name) => [...keysInFile(join(path, name))]));
}

function keysInFile(file: string): Set<string> {
  const blocks = readFileSync(file, 'utf8').match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  if (blocks.length === 0) throw new Error(`${file} holds no public key`);
  return new Set(blocks.map((block) => rawOf(createPublicKey(block))));
}
