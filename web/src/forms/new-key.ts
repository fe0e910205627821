/** A key that nobody else has: one for each form that is opened. `crypto.randomUUID` is missing without TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
