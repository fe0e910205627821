import fc from 'fast-check';
import { type Chance, oneOf } from '../../support/chance.js';

const LONG = '长'.repeat(50_000);

/** Texts that have broken other products: SQL, HTML, paths, templates, control characters, forged events. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e反',
  '\r\nSet-Cookie: a=b',
  "' OR '1'='1",
  "'; DROP TABLE process; --",
  '" UNION ALL TABLE person --',
  '%',
  '_',
  '\\',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  '${7*7}{{7*7}}',
  '=HYPERLINK("http://x","y")',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e400',
  '0x10',
  '９',
  '99999999999999999999999999',
  '2026-02-30',
  '275760-09-13T00:00:00.001Z',
  '-271821-04-19T23:59:59Z',
  'infinity',
  '00000000-0000-0000-0000-000000000000',
  'SO-000001',
  'SO-999999999999999999999',
  'so-000001',
  'PR-SO-000001-1',
  LONG,
];

export const FORGED_TYPES: readonly string[] = [
  'xstate.init',
  'xstate.stop',
  'xstate.done.actor.0.order',
  'xstate.error.actor.order',
  'xstate.after.1000.order.planned',
  'xstate.done.state.order.life',
  'xstate.snapshot.order',
  'order.draft-requisition',
  '__proto__',
  'constructor',
  'toString',
  '*',
  '',
];

const SMUGGLED = [
  'state',
  'value',
  'by',
  'onBehalfOf',
  'approvals',
  'version',
  'revision',
  'hash',
  'seq',
  'recordedAt',
  'policyVersion',
  'expectedVersion',
  'id',
  'no',
  'createdBy',
  'rightsVersion',
  'facts',
  'office',
];

const anyJson = fc.jsonValue({ maxDepth: 3 });

/** Something that nobody would enter. */
function hostileValue(chance: Chance): unknown {
  const kind = chance();
  if (kind < 0.45) return oneOf(chance, HOSTILE_TEXTS);
  if (kind < 0.65) return oneOf<unknown>(chance, [null, true, 0, -1, 1.5, 1e300, -0, 2 ** 53, [], {}, [[]], [null]]);
  if (kind < 0.7) return Array.from({ length: 3000 }, () => 'x');
  if (kind < 0.75) return { $ne: '' };
  return fc.sample(anyJson, { numRuns: 1, seed: Math.floor(chance() * 2 ** 31) })[0];
}

type Fields = Record<string, unknown>;

/** As `JSON.parse` makes it: a key of its own, even `__proto__`. */
const set = (target: Fields, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

/** One spot of a body, somewhere in it, is changed. */
function disturbOnce(body: unknown, chance: Chance): unknown {
  if (typeof body !== 'object' || body === null || chance() < 0.05) return hostileValue(chance);
  const keys = Object.keys(body);
  const key = keys.length === 0 ? undefined : oneOf(chance, keys);
  const fields = body as Fields;
  const kind = chance();
  if (kind < 0.2) set(fields, oneOf(chance, SMUGGLED), hostileValue(chance));
  else if (kind < 0.28) set(fields, '__proto__', { polluted: true, state: 'settled' });
  else if (kind < 0.34) set(fields, 'constructor', { prototype: { polluted: true } });
  else if (key === undefined) set(fields, 'x', hostileValue(chance));
  else if (kind < 0.45) delete fields[key];
  else if (kind < 0.6) set(fields, key, hostileValue(chance));
  else if (kind < 0.65) set(fields, key, [fields[key], fields[key]]);
  else set(fields, key, disturbOnce(fields[key], chance));
  return body;
}

/** The body with up to three spots changed; now and then as it was. */
export function disturbed(body: unknown, chance: Chance): unknown {
  let changed: unknown = structuredClone(body);
  for (let times = Math.floor(chance() * 4); times > 0; times--) changed = disturbOnce(changed, chance);
  return changed;
}

const DEEP = 10_000;
const TOO_LARGE = 1_200_000;

/** Bodies that are no JSON of ours at all, as text or bytes. */
export const BROKEN_BODIES: readonly (string | Buffer)[] = [
  '',
  ' ',
  '{',
  '{"type":',
  '{"type":"clerk.hold",}',
  '[]',
  'null',
  '"text"',
  '7',
  '{"type":"clerk.hold","type":"clerk.resume","data":{}}',
  '{"__proto__":{"polluted":true},"type":"clerk.hold","data":{},"reason":"x"}',
  '{"type":"clerk.hold","data":{"constructor":{"prototype":{"polluted":true}}},"reason":"x"}',
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `{"type":"clerk.hold","data":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
  `{"type":"sales.amend","reason":"x","data":{"changes":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}}`,
  `{"content":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
  '{"type":"clerk.hold","data":1e999}',
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.from('7b2274797065223a22c328227d', 'hex'),
  Buffer.from('\ufeff{"type":"clerk.hold"}'),
  '{"type":"a\\u0000b","data":{"x\\u0000":"\\u0000"}}',
  '{"type":"\\ud800"}',
  `{"type":"${'x'.repeat(TOO_LARGE)}"}`,
];

export const CONTENT_TYPES: readonly string[] = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/jsonp',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/problem+json',
  '/',
  '',
];
