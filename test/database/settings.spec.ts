import { resolve } from 'node:path';
import type { SettingsError } from '../../src/settings.js';
import { explainListenError, loadSettings } from '../../src/settings.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadSettings(env);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
};

describe('the settings', () => {
  it('need none to be given: a demo on this machine with the embedded database', () => {
    expect(loadSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      databaseAdminUrl: undefined,
      migrates: true,
      databasePoolSize: 32,
      demo: true,
      testClock: false,
      inspector: true,
      inspectorOrigins: [],
      logLevel: 'info',
      trustProxy: [],
      sessionIdleHours: 8,
      sessionDays: 7,
      passwordLength: 8,
      privilegedPasswordLength: 12,
      rateLimit: 600,
    });
  });

  it('are read from the environment', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/orders',
      DATABASE_URL: 'postgres://orders_app:secret@db:5432/orders',
      DATABASE_ADMIN_URL: 'postgresql://orders_owner:secret@db:5432/orders',
      MIGRATE: 'off',
      DATABASE_POOL_SIZE: '8',
      LOG_LEVEL: 'debug',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      SESSION_IDLE_HOURS: '2',
      SESSION_DAYS: '1',
      PASSWORD_LENGTH: '10',
      PASSWORD_LENGTH_PRIVILEGED: '16',
      RATE_LIMIT: '0',
    };
    expect(loadSettings(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/orders',
      databaseUrl: 'postgres://orders_app:secret@db:5432/orders',
      databaseAdminUrl: 'postgresql://orders_owner:secret@db:5432/orders',
      migrates: false,
      databasePoolSize: 8,
      demo: false,
      testClock: false,
      inspector: false,
      inspectorOrigins: [],
      logLevel: 'debug',
      trustProxy: ['loopback', '10.0.0.0/8'],
      sessionIdleHours: 2,
      sessionDays: 1,
      passwordLength: 10,
      privilegedPasswordLength: 16,
      rateLimit: 0,
    });
  });

  it('count as absent when empty, as Docker Compose passes them', () => {
    expect(loadSettings({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(loadSettings({}));
  });

  it('name themselves and what is allowed, all at once', () => {
    expect(problemsOf({ PORT: '3000x', HOST: 'a b', DEMO: 'yes', LOG_LEVEL: 'loud', DATABASE_POOL_SIZE: '0' })).toEqual(
      [
        'HOST is "a b"; allowed is an address or a host name, such as 127.0.0.1, 0.0.0.0 or ::1.',
        'PORT is "3000x"; allowed is a whole number from 0 to 65535.',
        'DATABASE_POOL_SIZE is "0"; allowed is a whole number from 1 to 1000.',
        'DEMO is "yes"; allowed is one of off, on.',
        'LOG_LEVEL is "loud"; allowed is one of fatal, error, warn, info, debug, trace, silent.',
      ],
    );
    expect(problemsOf({ PORT: '70000' })).toEqual(['PORT is "70000"; allowed is a whole number from 0 to 65535.']);
  });

  it('never repeat a database address, for it holds a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/orders' })).toEqual([
      'DATABASE_URL is not usable; allowed is postgres://user:password@host:port/database.',
    ]);
    expect(problemsOf({ DATABASE_URL: 'postgres://root:hunter2@db' })).toEqual([
      'DATABASE_URL is not usable; allowed is postgres://user:password@host:port/database.',
    ]);
  });

  it('want no owner for the embedded database', () => {
    expect(problemsOf({ MIGRATE: 'off' })).toEqual([
      expect.stringContaining('MIGRATE is off but DATABASE_URL is not set'),
    ]);
    expect(problemsOf({ DATABASE_ADMIN_URL: 'postgres://o:p@db/orders' })).toEqual([
      'DATABASE_ADMIN_URL is set but DATABASE_URL is not; the embedded database has an owner of its own.',
    ]);
  });
});

describe('the clock that a test moves', () => {
  it('is there when it is asked for, and never in production', () => {
    expect(loadSettings({ TEST_CLOCK: 'on' }).testClock).toBe(true);
    expect(loadSettings({ NODE_ENV: 'production' }).testClock).toBe(false);
    expect(problemsOf({ TEST_CLOCK: 'on', NODE_ENV: 'production' })).toEqual([
      'TEST_CLOCK is on but NODE_ENV is production; a clock that can be moved is for tests alone.',
    ]);
    expect(problemsOf({ TEST_CLOCK: '1' })).toEqual(['TEST_CLOCK is "1"; allowed is one of off, on.']);
  });
});

describe('the inspector', () => {
  it('is there in the demo, and elsewhere when it is wanted', () => {
    const elsewhere = { DATABASE_URL: 'postgres://a:b@db/orders' };
    expect(loadSettings({}).inspector).toBe(true);
    expect(loadSettings({ INSPECTOR: 'off' }).inspector).toBe(false);
    expect(loadSettings(elsewhere).inspector).toBe(false);
    expect(loadSettings({ ...elsewhere, INSPECTOR: 'on' }).inspector).toBe(true);
    expect(problemsOf({ INSPECTOR: 'yes' })).toEqual(['INSPECTOR is "yes"; allowed is one of off, on.']);
  });

  it('lets pages of other machines tell it something only where they are named', () => {
    const env = { INSPECTOR_ORIGINS: 'http://192.168.1.20:5173, https://app.factory.cn' };
    expect(loadSettings(env).inspectorOrigins).toEqual(['http://192.168.1.20:5173', 'https://app.factory.cn']);
    for (const value of ['*', 'factory.cn', 'http://factory.cn/page', 'http://[']) {
      expect(problemsOf({ INSPECTOR_ORIGINS: value })).toEqual([
        `INSPECTOR_ORIGINS is "${value}"; allowed are origins with commas between, such as http://192.168.1.20:5173.`,
      ]);
    }
  });
});

describe('the demo, whose passwords are well known', () => {
  it.each(['127.0.0.1', '127.0.0.53', '::1', 'localhost'])('is on by default on the loopback address %s', (host) => {
    expect(loadSettings({ HOST: host }).demo).toBe(true);
  });

  it('can be switched off', () => {
    expect(loadSettings({ DEMO: 'off' }).demo).toBe(false);
  });

  it('is off by default where others can reach it', () => {
    expect(loadSettings({ HOST: '0.0.0.0' }).demo).toBe(false);
    expect(loadSettings({ DATABASE_URL: 'postgres://a:b@db/orders' }).demo).toBe(false);
  });

  it('refuses to start on an address that others can reach', () => {
    expect(problemsOf({ DEMO: 'on', HOST: '0.0.0.0' })).toEqual([
      'DEMO is on but HOST is 0.0.0.0; the demo company has well-known passwords, so it is allowed only with the embedded database on a loopback HOST (127.0.0.1, ::1 or localhost).',
    ]);
  });

  it('refuses to start on a given database', () => {
    expect(problemsOf({ DEMO: 'on', DATABASE_URL: 'postgres://a:b@db/orders' })).toEqual([
      'DEMO is on but DATABASE_URL is set; the demo company has well-known passwords, so it is allowed only with the embedded database on a loopback HOST (127.0.0.1, ::1 or localhost).',
    ]);
  });
});

describe('a port that cannot be had', () => {
  const at = { host: '127.0.0.1', port: 3000 };
  const failure = (code: string) => Object.assign(new Error(code), { code });

  it('is explained with what to do', () => {
    expect(explainListenError(failure('EADDRINUSE'), at)).toBe(
      'Port 3000 on 127.0.0.1 is taken by another program. Stop that program, or choose another port: PORT=3001 npm start',
    );
    expect(explainListenError(failure('EACCES'), { ...at, port: 80 })).toBe(
      'This account may not listen on port 80. Choose a port above 1023: PORT=3000 npm start',
    );
    expect(explainListenError(failure('EADDRNOTAVAIL'), { ...at, host: '10.9.9.9' })).toBe(
      'HOST 10.9.9.9 is not an address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (the whole network).',
    );
  });

  it('is not confused with another failure', () => {
    expect(explainListenError(new Error('out of memory'), at)).toBeUndefined();
  });
});

describe('TRUST_PROXY', () => {
  it.each(['10.0.0.5', '172.16.0.0/12', '::1', 'fd00::/8', 'loopback, uniquelocal', ''])('may be "%s"', (value) => {
    expect(problemsOf({ TRUST_PROXY: value })).toEqual([]);
  });

  it.each(['true', '1', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example', '10.0.0.5/24/1'])(
    'may not be "%s": a proxy that is everybody would be believed whatever it says',
    (value) => {
      expect(problemsOf({ TRUST_PROXY: value })).toEqual([expect.stringContaining(`TRUST_PROXY names "${value}"`)]);
    },
  );
});
