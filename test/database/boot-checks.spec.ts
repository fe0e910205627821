import { judgeDatabase } from '../../src/database/boot-checks.js';

const safe = {
  role: 'orders_app',
  superuser: false,
  changeable: [],
  madeUpClocks: [],
  settings: {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    server_version_num: '180004',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    standard_conforming_strings: 'on',
    TimeZone: 'UTC',
    DateStyle: 'ISO, MDY',
    transaction_read_only: 'off',
    statement_timeout: '15s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '10s',
  },
};
const judged = (settings: Record<string, string>) =>
  judgeDatabase({ ...safe, settings: { ...safe.settings, ...settings } });

describe('a database to serve from', () => {
  it('is accepted without a word when it keeps every promise', () => {
    expect(judged({})).toEqual({ refusals: [], warnings: [] });
  });

  it.each([
    [{ fsync: 'off' }, 'fsync is off: without it a power cut loses acknowledged work.'],
    [{ full_page_writes: 'off' }, 'full_page_writes is off: without it a power cut can tear a page.'],
    [{ synchronous_commit: 'off' }, 'synchronous_commit is off: without it a crash loses acknowledged work.'],
    [{ server_version_num: '140011' }, 'server_version_num is 140011: PostgreSQL 15 or later is needed.'],
    [
      { server_encoding: 'SQL_ASCII' },
      'server_encoding is SQL_ASCII: names are Chinese; another encoding cannot hold them.',
    ],
    [{ client_encoding: 'GBK' }, 'client_encoding is GBK: text would be converted on the way.'],
    [
      { standard_conforming_strings: 'off' },
      'standard_conforming_strings is off: a backslash in a text could otherwise end a string.',
    ],
    [
      { TimeZone: 'Asia/Shanghai' },
      'TimeZone is Asia/Shanghai: instants and days would shift; a pooler may have dropped the option.',
    ],
    [
      { DateStyle: 'SQL, DMY' },
      'DateStyle is SQL, DMY: dates would arrive in another notation; a pooler may have dropped the option.',
    ],
    [{ transaction_read_only: 'on' }, 'transaction_read_only is on: this is a standby or a read-only database.'],
  ])('is refused with %j', (settings, refusal) => {
    expect(judged(settings as Record<string, string>).refusals).toEqual([refusal]);
  });

  it('is refused when it does not tell a setting', () => {
    expect(judgeDatabase({ ...safe, settings: {} }).refusals).toHaveLength(10);
  });

  it.each(['local', 'remote_write', 'remote_apply'])(
    'may commit with synchronous_commit %s: all of them sync locally',
    (value) => {
      expect(judged({ synchronous_commit: value }).refusals).toEqual([]);
    },
  );

  it('draws a warning when a pooler drops the limits', () => {
    expect(judged({ statement_timeout: '0' }).warnings).toEqual([
      'statement_timeout is not in force: a connection pooler drops it. A hanging statement can block others.',
    ]);
  });

  it('draws a warning when the application could change the log', () => {
    expect(judgeDatabase({ ...safe, changeable: ['process_event'] }).warnings).toEqual([
      "The application's role orders_app can change the log (process_event). Give DATABASE_ADMIN_URL the owner of the tables and DATABASE_URL a role that does not own them.",
    ]);
    expect(judgeDatabase({ ...safe, superuser: true }).warnings).toEqual([
      'The application connects as orders_app, a superuser: no right in the database binds it.',
    ]);
  });

  const testClock = ['now()', 'clock_timestamp()', 'transaction_timestamp()', 'statement_timestamp()'];

  it('is refused when its clock is made up, by whichever function', () => {
    expect(judgeDatabase({ ...safe, madeUpClocks: ['now()'] }).refusals).toEqual([
      'now() is not PostgreSQL’s own: every time on record would be made up.',
    ]);
    expect(judgeDatabase({ ...safe, madeUpClocks: testClock }).refusals).toHaveLength(1);
    expect(judgeDatabase({ ...safe, madeUpClocks: testClock }, true).refusals).toEqual([]);
  });

  it('is refused to a test that would move the clock of what is real', () => {
    const refused = [
      'TEST_CLOCK is on but the clock of this database is not a test’s: what is on record here is real.',
    ];
    expect(judgeDatabase(safe, true).refusals).toEqual(refused);
    expect(judgeDatabase({ ...safe, madeUpClocks: testClock.slice(1) }, true).refusals).toEqual(refused);
  });
});
