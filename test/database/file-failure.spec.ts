import { EmbeddedServerError } from '../../src/database/errors.js';
import { explainFileFailure } from '../../src/database/embedded/file-failure.js';

const failure = (code: string) => Object.assign(new Error(code), { code, path: '/srv/data/postgres.json' });

describe('a failure of the file system under the data directory', () => {
  it.each([
    ['ENOSPC', 'the disk is full. Free some space and start again; nothing acknowledged is lost.'],
    ['EROFS', 'the disk is mounted read-only.'],
    ['EACCES', 'this account may not use it. Start as the account it belongs to, or choose another DATA_DIR.'],
  ])('%s says what to do', (code, advice) => {
    const explained = explainFileFailure(failure(code), '/srv/data');
    expect(explained).toBeInstanceOf(EmbeddedServerError);
    expect(explained).toHaveProperty(
      'message',
      `The data directory /srv/data cannot be used (${code} at /srv/data/postgres.json): ${advice}`,
    );
  });

  it('of an unknown kind stays what it is, for a mistake of ours must not look like a refusal', () => {
    const mistake = new TypeError('x is not a function');
    expect(explainFileFailure(mistake, '/srv/data')).toBe(mistake);
  });
});
