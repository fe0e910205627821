import { ForbiddenError } from '../../src/errors.js';
import { checkOrigin } from '../../src/inspector/origin.js';

const HOST = 'orders.factory.cn';
const NAMED = ['http://192.168.1.20:5173'];
const mayConnect = (origin: string | undefined, foreign: readonly string[] | 'none' = 'none'): boolean => {
  try {
    checkOrigin({ origin, host: HOST }, foreign);
    return true;
  } catch (error) {
    if (error instanceof ForbiddenError) return false;
    throw error;
  }
};

describe('a page that opens a WebSocket', () => {
  it('may receive when it is the product’s own, on http or behind a proxy with TLS', () => {
    expect(mayConnect(`http://${HOST}`)).toBe(true);
    expect(mayConnect(`https://${HOST}`)).toBe(true);
  });

  it.each([
    'http://elsewhere.cn',
    'http://localhost:5173',
    `http://${HOST}.elsewhere.cn`,
    `http://${HOST}:8080`,
    `http://elsewhere.cn@${HOST}`,
    `http://${HOST}/page`,
    `ftp://${HOST}`,
    `http://${HOST}, http://elsewhere.cn`,
    'null',
    'http://[',
    '//',
    '',
  ])('may not receive when it is of %p', (origin) => expect(mayConnect(origin)).toBe(false));

  it('may tell what its machines do when it is of this machine, or named', () => {
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1', 'https://[::1]:8443', ...NAMED]) {
      expect(mayConnect(origin, NAMED)).toBe(true);
    }
    for (const origin of ['http://elsewhere.cn', 'http://localhost.elsewhere.cn', 'http://192.168.1.20', 'null']) {
      expect(mayConnect(origin, NAMED)).toBe(false);
    }
  });
});

it('a program that is no browser names no origin, and comes in by its ticket alone', () => {
  expect(mayConnect(undefined)).toBe(true);
});
