import { isIP } from 'node:net';
import { resolve } from 'node:path';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment decides; read once at boot, never again. */
export interface Settings {
  /** HTTP port; 0 takes any free one. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Absolute directory of the embedded database, attachments and keys. */
  dataDir: string;
  /** PostgreSQL of the application role; absent = the embedded server in `dataDir`. */
  databaseUrl?: string;
  /** PostgreSQL of the role that owns the tables and migrates them; absent = the application role does. */
  databaseAdminUrl?: string;
  /**
   * Whether a start brings the schema up to date; else `npm run migrate` has done so before, and the running application
   * needs no password of the tables' owner.
   */
  migrates: boolean;
  /** Connections of the write path, per node. */
  databasePoolSize: number;
  /** Demo company and its well-known passwords: only ever on the embedded database and a loopback address. */
  demo: boolean;
  /** Serves from a database whose clock a test moves, and from no other; never in production. */
  testClock: boolean;
  /** Whether the machines can be watched live, by whoever has the permission for it. */
  inspector: boolean;
  /** Origins beside those of this machine whose pages may connect to it as applications. */
  inspectorOrigins: readonly string[];
  logLevel: LogLevel;
  /**
   * Proxies whose word counts about who is asking: addresses, networks, or `loopback`, `linklocal`, `uniquelocal`; none,
   * unless told, and then whoever connects is who is asking.
   */
  trustProxy: string[];
  /** When a session ends that nobody uses, in hours, and how long one lasts at most, in days. */
  sessionIdleHours: number;
  sessionDays: number;
  /** Least characters of a password, and of one by which people, money or rules are managed. */
  passwordLength: number;
  privilegedPasswordLength: number;
  /** Requests a minute that one person may send, to all nodes together; 0 = no limit. */
  rateLimit: number;
}

/** The application refuses to start. The message is for the operator and is told without a stack. */
export class StartRefusedError extends Error {
  readonly code: string = 'start-refused';
}

/** One or more settings are wrong; names each, and what is allowed. Never repeats a value that may hold a password. */
export class SettingsError extends StartRefusedError {
  override readonly code = 'settings';
  constructor(readonly problems: readonly string[]) {
    super(`The settings are wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads and checks the settings.
 * @throws SettingsError naming every wrong setting at once
 */
export function loadSettings(env: Record<string, string | undefined>): Settings {
  const problems: string[] = [];
  const given = (name: string) => env[name]?.trim() || undefined;

  const host = given('HOST') ?? '127.0.0.1';
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
    problems.push(`HOST is "${host}"; allowed is an address or a host name, such as 127.0.0.1, 0.0.0.0 or ::1.`);
  }
  const databaseUrl = databaseAddress('DATABASE_URL', given('DATABASE_URL'), problems);
  const databaseAdminUrl = databaseAddress('DATABASE_ADMIN_URL', given('DATABASE_ADMIN_URL'), problems);
  if (databaseAdminUrl !== undefined && given('DATABASE_URL') === undefined) {
    problems.push('DATABASE_ADMIN_URL is set but DATABASE_URL is not; the embedded database has an owner of its own.');
  }
  if (given('MIGRATE') === 'off' && given('DATABASE_URL') === undefined) {
    problems.push('MIGRATE is off but DATABASE_URL is not set; nobody else migrates the embedded database.');
  }

  const settings: Settings = {
    port: wholeNumber('PORT', given('PORT') ?? '3000', 0, 65_535, problems),
    host,
    dataDir: resolve(given('DATA_DIR') ?? '.data'),
    databaseUrl,
    databaseAdminUrl,
    migrates: oneOf('MIGRATE', given('MIGRATE') ?? 'on', ['off', 'on'], problems) === 'on',
    databasePoolSize: wholeNumber('DATABASE_POOL_SIZE', given('DATABASE_POOL_SIZE') ?? '32', 1, 1_000, problems),
    demo: demo(given('DEMO'), given('DATABASE_URL') === undefined, host, problems),
    testClock: testClock(given('TEST_CLOCK'), given('NODE_ENV'), problems),
    inspector: false,
    inspectorOrigins: origins('INSPECTOR_ORIGINS', given('INSPECTOR_ORIGINS') ?? '', problems),
    logLevel: oneOf('LOG_LEVEL', given('LOG_LEVEL') ?? 'info', LOG_LEVELS, problems),
    trustProxy: proxies(given('TRUST_PROXY'), problems),
    sessionIdleHours: wholeNumber('SESSION_IDLE_HOURS', given('SESSION_IDLE_HOURS') ?? '8', 1, 720, problems),
    sessionDays: wholeNumber('SESSION_DAYS', given('SESSION_DAYS') ?? '7', 1, 90, problems),
    passwordLength: wholeNumber('PASSWORD_LENGTH', given('PASSWORD_LENGTH') ?? '8', 8, 64, problems),
    privilegedPasswordLength: wholeNumber(
      'PASSWORD_LENGTH_PRIVILEGED',
      given('PASSWORD_LENGTH_PRIVILEGED') ?? '12',
      8,
      64,
      problems,
    ),
    rateLimit: wholeNumber('RATE_LIMIT', given('RATE_LIMIT') ?? '600', 0, 1_000_000, problems),
  };
  // Where everything is made up, there is nothing to hide from whoever develops it.
  const usual = settings.demo ? 'on' : 'off';
  settings.inspector = oneOf('INSPECTOR', given('INSPECTOR') ?? usual, ['off', 'on'], problems) === 'on';
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** Says in words why the HTTP server could not listen; undefined when the error is of another kind. */
export function explainListenError(
  error: unknown,
  { host, port }: Pick<Settings, 'host' | 'port'>,
): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `This account may not listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
      return `HOST ${host} is not an address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (the whole network).`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is not a known name. Use 127.0.0.1 (this machine only) or 0.0.0.0 (the whole network).`;
    default:
      return undefined;
  }
}

/** Only this machine can reach such an address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function demo(value: string | undefined, embedded: boolean, host: string, problems: string[]): boolean {
  const safe = embedded && isLoopback(host);
  if (value === undefined) return safe;
  if (oneOf('DEMO', value, ['off', 'on'], problems) !== 'on') return false;
  if (!safe) {
    const reason = embedded ? `HOST is ${host}` : 'DATABASE_URL is set';
    problems.push(
      `DEMO is on but ${reason}; the demo company has well-known passwords, so it is allowed only with the embedded ` +
        'database on a loopback HOST (127.0.0.1, ::1 or localhost).',
    );
  }
  return safe;
}

/** What is recorded by a made-up clock proves nothing: where work is real, the word alone ends the start. */
function testClock(value: string | undefined, environment: string | undefined, problems: string[]): boolean {
  if (oneOf('TEST_CLOCK', value ?? 'off', ['off', 'on'], problems) !== 'on') return false;
  if (environment === 'production') {
    problems.push('TEST_CLOCK is on but NODE_ENV is production; a clock that can be moved is for tests alone.');
  }
  return true;
}

const KNOWN_PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/** Whoever trusted everybody would believe what anybody says of himself: each proxy is named. */
function proxies(value: string | undefined, problems: string[]): string[] {
  const named = (value ?? '').split(',').map((one) => one.trim());
  const given = named.filter((one) => one !== '');
  const wrong = given.filter((one) => !KNOWN_PROXIES.includes(one) && !isNetwork(one));
  if (wrong.length > 0) {
    problems.push(
      `TRUST_PROXY names "${wrong.join('", "')}"; allowed are the addresses or networks of your proxies, with commas ` +
        'between, such as 10.0.0.5 or 172.16.0.0/12, or loopback, linklocal, uniquelocal.',
    );
  }
  return given;
}

/** An address, or a network that is not all addresses. */
function isNetwork(text: string): boolean {
  const [address, length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    length === undefined ||
    (/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= (version === 4 ? 32 : 128))
  );
}

function wholeNumber(name: string, value: string, least: number, most: number, problems: string[]): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  problems.push(`${name} is "${value}"; allowed is a whole number from ${least} to ${most}.`);
  return least;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[], problems: string[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  problems.push(`${name} is "${value}"; allowed is one of ${allowed.join(', ')}.`);
  return allowed[0];
}

/** As a browser names them: scheme, host and port, and nothing behind. */
function origins(name: string, value: string, problems: string[]): string[] {
  const named = value.split(/[\s,]+/).filter((each) => each !== '');
  if (named.every((each) => /^https?:/.test(each) && URL.canParse(each) && new URL(each).origin === each)) return named;
  problems.push(`${name} is "${value}"; allowed are origins with commas between, such as http://192.168.1.20:5173.`);
  return [];
}

function databaseAddress(name: string, value: string | undefined, problems: string[]): string | undefined {
  if (value === undefined) return undefined;
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname.length > 1) return value;
  problems.push(`${name} is not usable; allowed is postgres://user:password@host:port/database.`);
  return undefined;
}
