import { targetOf } from '../../src/http/target.js';

const told = (url: string | undefined) => {
  const { path, query } = targetOf(url);
  return `${path} ${query.toString()}`;
};

describe('the target of a request', () => {
  it.each([
    ['/api/inspector/feed?ticket=x', '/api/inspector/feed ticket=x'],
    ['http://elsewhere:80/api/inspector/feed?ticket=x', '/api/inspector/feed ticket=x'],
    ['HTTPS://elsewhere', '/ '],
    ['http://[?a=1', '/ a=1'],
    ['//', '// '],
    ['///@:99999/', '///@:99999/ '],
    ['/a?b=%zz&c=%', '/a b=%25zz&c=%25'],
    ['/a?b=1?2', '/a b=1%3F2'],
    ['/a#b?c=1', '/a '],
    ['*', '* '],
    ['', '/ '],
    [undefined, '/ '],
  ])('of %p is read, whatever was sent', (url, wanted) => expect(told(url)).toBe(wanted));
});
