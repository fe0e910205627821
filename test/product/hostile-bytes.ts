import { randomBytes } from 'node:crypto';

/** The first line of a request, and headers of it. */
const request = (line: string, ...headers: string[]): string => `${[line, ...headers].join('\r\n')}\r\n\r\n`;

const WISH = [
  'Host: a',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

/** Targets that are no URL, or are one only for whoever decodes, resolves or joins them. */
const TARGETS = [
  '//',
  '///',
  '//@:99999/',
  '/\\',
  '/%',
  '/%00',
  '/../..',
  '*',
  'http://[',
  'http://',
  'http://:0',
  'https://elsewhere/api/inspector/feed',
  '/api/inspector/feed',
  '/api/inspector/feed?ticket=%',
  '/api/inspector/feed?ticket=a&ticket=b&no=%00&pace=1e999',
  '/api/inspector/applications?name=%ff%fe',
  '//api/inspector/feed',
  '/%61pi/inspector/feed',
  `/api/inspector/feed?ticket=${'x'.repeat(12_000)}`,
];

/** Requests that wish for another protocol. */
export const WISHES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TARGETS.map((target) => [target.slice(0, 60), request(`GET ${target} HTTP/1.1`, ...WISH)])),
  'two hosts': request('GET // HTTP/1.1', ...WISH, 'Host: b'),
  'two wishes': request('GET /api/inspector/feed HTTP/1.1', ...WISH, 'Upgrade: h2c', 'Upgrade: websocket'),
  'two origins': request('GET /api/inspector/feed HTTP/1.1', ...WISH, 'Origin: http://a', 'Origin: http://b'),
  'an origin that is none': request('GET /api/inspector/applications HTTP/1.1', ...WISH, 'Origin: //['),
  'two keys': request('GET /api/inspector/feed HTTP/1.1', ...WISH, 'Sec-WebSocket-Key: B'),
  'no key': request('GET /api/inspector/feed HTTP/1.1', ...WISH.slice(0, 4)),
  'a version that is none': request('GET /api/inspector/feed HTTP/1.1', ...WISH, 'Sec-WebSocket-Version: x'),
  'an extension that is none': request('GET /api/inspector/feed HTTP/1.1', ...WISH, 'Sec-WebSocket-Extensions: ;;=,'),
  'headers of 64 KiB': request('GET // HTTP/1.1', ...WISH, `X: ${'x'.repeat(65_536)}`),
  'three thousand headers': request('GET // HTTP/1.1', ...WISH, ...Array<string>(3_000).fill('X: 1')),
  'a body': `${request('POST // HTTP/1.1', ...WISH, 'Content-Length: 5')}12345`,
  'HTTP/2': request('GET // HTTP/1.1', 'Host: a', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c'),
  'HTTP/1.0': request('GET // HTTP/1.0', 'Connection: Upgrade', 'Upgrade: websocket'),
  'rubbish behind it': `${request('GET // HTTP/1.1', ...WISH)}${'\u00ff\u0000\u0081'.repeat(500)}`,
};

/** What is no request, or only looks like one. */
export const RUBBISH: Readonly<Record<string, string>> = {
  'random bytes': randomBytes(4_096).toString('latin1'),
  'the beginning of TLS': `\u0016\u0003\u0001\u0002\u0000\u0001\u0000${'\u0000'.repeat(512)}`,
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a tunnel': request('CONNECT elsewhere:443 HTTP/1.1', 'Host: elsewhere:443'),
  'an expectation that is none': request(
    'POST /api/auth/login HTTP/1.1',
    'Host: a',
    'Expect: miracles',
    'Connection: close',
  ),
  'a trace': request('TRACE / HTTP/1.1', 'Host: a', 'Connection: close'),
  'no host': request('GET / HTTP/1.1', 'Connection: close'),
  'two lengths': request('POST /api/orders HTTP/1.1', 'Host: a', 'Content-Length: 2', 'Content-Length: 3'),
  'a length and chunks': request(
    'POST /api/orders HTTP/1.1',
    'Host: a',
    'Content-Length: 2',
    'Transfer-Encoding: chunked',
  ),
  'a chunk without end': `${request('POST /api/auth/login HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked')}ffffffffffffffff1\r\n`,
  'absolute-form with a port that is none': request(
    'GET http://a:99999/api/orders HTTP/1.1',
    'Host: a',
    'Connection: close',
  ),
};

/** Frames (RFC 6455) that nobody may send, behind a connection that was let in. */
export const FRAMES: Readonly<Record<string, Buffer>> = {
  'random bytes': randomBytes(2_048),
  'no mask': Buffer.from([0x81, 0x02, 0x7b, 0x7d]),
  'reserved bits': Buffer.from([0xf1, 0x80, 0, 0, 0, 0]),
  'an opcode that is none': Buffer.from([0x8b, 0x80, 0, 0, 0, 0]),
  'the rest of nothing': Buffer.from([0x80, 0x80, 0, 0, 0, 0]),
  '2^63 bytes': Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  'a gigabyte': Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0]),
  'no UTF-8': Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]),
  'a farewell with a code that is none': Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xed]),
  'a farewell of one byte': Buffer.from([0x88, 0x81, 0, 0, 0, 0, 0x03]),
  'a long ping': Buffer.from([0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0, ...Array<number>(256).fill(0)]),
};

/** A text as a client sends it: with a mask, here of zeros. */
export function masked(text: string): Buffer {
  const body = Buffer.from(text);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(body.length));
  return Buffer.concat([Buffer.from([0x81, 0xff]), length, Buffer.alloc(4), body]);
}

/** Texts that an application of its own tells, and that are no inspection messages. */
export const MESSAGES: Readonly<Record<string, string>> = {
  'no JSON': '{',
  null: 'null',
  'a list': '[]',
  'nested 50,000 deep': '['.repeat(50_000),
  'an actor nested deeply': `{"type":"@xstate.actor","sessionId":"x:0","snapshot":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  'a prototype': '{"type":"@xstate.event","sessionId":"x","event":{"type":"e","__proto__":{"toJSON":1}}}',
  'numbers for texts': '{"type":"@xstate.actor","sessionId":7,"rootId":[],"snapshot":null}',
};
