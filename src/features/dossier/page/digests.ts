import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Computed here and not by the browser: that does it only for pages from disk or over TLS, and this one may lie anywhere. */
export const hashOfText = (text: string, ...before: Uint8Array[]): string =>
  bytesToHex(sha256(concatBytes(...before, utf8ToBytes(text))));

export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export { hexToBytes };

/** @throws where it is neither base64 nor base64url */
export function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export const hexOf = (base64: string): string => bytesToHex(bytesOf(base64));

/**
 * Whether a text was signed by the private half of a key; null where this browser cannot tell: older ones know no Ed25519,
 * and none lets a page use it that came over plain HTTP.
 */
export async function isSigned(text: string, signature: string, key: string): Promise<boolean | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return null;
  let open: CryptoKey;
  try {
    open = await subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: key }, { name: 'Ed25519' }, false, [
      'verify',
    ]);
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? null : false;
  }
  try {
    const [signed, bytes] = [bytesOf(signature), utf8ToBytes(text)];
    return await subtle.verify({ name: 'Ed25519' }, open, signed as BufferSource, bytes as BufferSource);
  } catch {
    return false;
  }
}
