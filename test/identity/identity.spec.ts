import { networkOf } from '../../src/identity/network.js';
import { pageOf, pageRequest } from '../../src/identity/paging.js';
import { PasswordRules } from '../../src/identity/password-rules.js';
import { Passwords } from '../../src/identity/passwords.js';
import { USUAL_SIGN_IN } from '../../src/identity/sign-in.settings.js';
import { bearerToken, newToken } from '../../src/identity/signed-in.js';

describe('the network of an address', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::7', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001::7', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['no address', 'no address'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the token of a request', () => {
  const token = newToken();
  it.each([
    ['Bearer', `Bearer ${token}`, token],
    ['the scheme in any case', `bearer  ${token} `, token],
    ['no header', undefined, undefined],
    ['another scheme', `Basic ${token}`, undefined],
    ['a token of another length', `Bearer ${token}x`, undefined],
    ['characters that we never use', `Bearer ${'+'.repeat(43)}`, undefined],
  ])('%s', (_what, header, expected) => {
    expect(bearerToken(header)).toBe(expected);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000);
  });
});

describe('a part of a list', () => {
  it('is 50 from the beginning, unless told', () => {
    expect(pageRequest({}, 1)).toEqual({ after: null, limit: 50 });
  });

  it('goes on after the last that was seen', () => {
    const page = pageOf(['a', 'b', 'c'], 2, (item) => [item]);
    expect(page.items).toEqual(['a', 'b']);
    expect(pageRequest({ cursor: page.nextCursor, limit: '2' }, 1)).toEqual({ after: ['b'], limit: 2 });
  });

  it('is the last one when nothing follows', () => {
    expect(pageOf(['a', 'b'], 2, (item) => [item]).nextCursor).toBeNull();
    expect(pageOf([], 2, (item: string) => [item]).nextCursor).toBeNull();
  });

  it.each([
    ['a limit of nothing', { limit: '0' }, 'limit'],
    ['too much', { limit: '201' }, 'limit'],
    ['a limit that is no number', { limit: '1e1' }, 'limit'],
    ['two limits', { limit: ['1', '2'] }, 'limit'],
    ['a cursor that is none', { cursor: 'abc' }, 'cursor'],
    ['a cursor of another list', { cursor: Buffer.from('["a","b"]').toString('base64url') }, 'cursor'],
    ['a cursor of other things', { cursor: Buffer.from('[{}]').toString('base64url') }, 'cursor'],
    [
      'a cursor that PostgreSQL would choke on',
      { cursor: Buffer.from(String.raw`["\u0000"]`).toString('base64url') },
      'cursor',
    ],
  ])('is refused with %s', (_what, query, path) => {
    expect(() => pageRequest(query, 1)).toThrow(new RegExp(`^${path}: `));
  });
});

describe('a password', () => {
  const passwords = new Passwords();

  it('is proven by its hash alone', async () => {
    const hash = await passwords.hash('correct horse');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
    expect(await passwords.verify(hash, 'correct horse')).toBe(true);
    expect(await passwords.verify(hash, 'Correct horse')).toBe(false);
    expect(await passwords.verify('!', '!')).toBe(false);
    expect(await passwords.verify(undefined, '')).toBe(false);
  });

  it('costs nobody’s account as much time as a real one', async () => {
    const hash = await passwords.hash('correct horse');
    const timeOf = async (stored: string | undefined) => {
      const began = performance.now();
      await passwords.verify(stored, 'wrong');
      return performance.now() - began;
    };
    // In turn, and the quickest of each: what else the machine does meanwhile slows both alike, and never makes one quicker.
    const [real, nobody]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 9; turn++) {
      real.push(await timeOf(hash));
      nobody.push(await timeOf(undefined));
    }
    const ratio = Math.min(...nobody) / Math.min(...real);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it.each([
    ['seven77', 'must have at least 8 characters'],
    ['x'.repeat(257), 'must have at most 256 characters'],
    ['WangFang', 'must differ from the user name'],
    ['changeme', 'is a well-known password, or one with digits and signs around it'],
    ['football', 'is a well-known password, or one with digits and signs around it'],
    ['Ｆｏｏｔｂａｌｌ', 'is a well-known password, or one with digits and signs around it'],
    ['!Baseball88', 'is a well-known password, or one with digits and signs around it'],
    ['11112222', 'is a well-known password, or one with digits and signs around it'],
    ['zqzqzqzq', 'must have at least 4 different characters'],
    ['纸飞机 football 云', undefined],
    ['八个汉字的口令啊', undefined],
  ])('%s', async (password, weakness) => {
    expect((await new PasswordRules().weakness(password, { username: 'wangfang' }))?.en).toBe(weakness);
  });

  it.each([
    ['management', { offices: ['management'] }, 12],
    ['finance', { offices: ['sales', 'finance'] }, 12],
    ['who manages people', { permissions: ['people'] }, 12],
    ['who decides the policy', { permissions: ['policy'] }, 12],
    ['who audits', { permissions: ['audit'] }, 12],
    ['a clerk', { offices: ['clerk'], permissions: ['import'] }, 8],
  ] as const)('of %s has so many characters at least', async (_who, rights, least) => {
    const weaknessOf = async (length: number) =>
      (await new PasswordRules().weakness('kettle-drum-orchard'.slice(0, length), { username: 'x', ...rights }))?.en;
    expect(await weaknessOf(least - 1)).toBe(`must have at least ${least} characters`);
    expect(await weaknessOf(least)).toBeUndefined();
  });

  it('that everybody has in the demo has to be changed only where there is no demo', async () => {
    const clerk = { username: 'clerk' };
    expect(await new PasswordRules({ ...USUAL_SIGN_IN, demo: true }).isOutdated('demo', clerk)).toBe(false);
    expect(await new PasswordRules({ ...USUAL_SIGN_IN, demo: true }).isOutdated('demo2', clerk)).toBe(true);
    expect(await new PasswordRules(USUAL_SIGN_IN).isOutdated('demo', clerk)).toBe(true);
  });
});
