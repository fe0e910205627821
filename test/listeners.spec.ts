import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const src = join(__dirname, '../src');

/**
 * Where Node calls the product with nobody above to catch: what is thrown there ends the process. Each either stands in
 * `guarded`, or only resolves a promise, or is named here with the reason why it cannot throw.
 */
const HARMLESS: Readonly<Record<string, string>> = {
  "database/connections.ts: this.on('error'": 'writes a line into the log',
  'database/embedded/application-lock.ts: setInterval': 'touches a file, and catches what comes of it',
  "database/embedded/embedded-server.ts: probe.once('error'": 'rejects a promise',
  "database/embedded/postmaster.ts: child.on('error'": 'keeps a text',
  "database/embedded/postmaster.ts: child.on('exit'": 'keeps a text',
  "database/pool.ts: pool.on('error'": 'does nothing',
  "http/drain.ts: reply.raw.once('close'": 'counts',
  'engine/command/line.ts: setImmediate': 'begins work whose failure goes to whoever waits for it',
  'features/attachments/attachment-sweeper.service.ts: setTimeout': 'begins a sweep whose failure is told',
  "http/close-port.ts: server.on('connection'": 'counts',
  'features/processes/refusals.service.ts: setTimeout': 'begins a writing whose failure is told',
  'http/health/readiness.service.ts: setTimeout': 'resolves a promise',
  "features/documents/typesetter.service.ts: this.pool.on('error'": 'writes a line into the log',
  'http/problems/outage.service.ts: setTimeout': 'asks a pool, and goes on whatever it answers',
  "http/stream/live-stream.ts: response.on('drain'": 'begins a pump that catches everything',
  "http/stream/live-stream.ts: response.on('error'": 'destroys',
  "http/stream/live-stream.ts: response.once('close'": 'ends a stream; ending twice does nothing',
  'http/stream/live-stream.ts: setTimeout': 'destroys',
  "http/stream/live-stream.ts: this.response.once('close'": 'clears a timer',
  "audit/read-export.ts: source.on('error'": 'destroys',
  'audit/sealer.ts: setTimeout': 'begins a turn that catches everything',
  "import/reader.service.ts: this.pool.on('error'": 'writes a line into the log',
  "import/uploads.ts: stream.on('close'": 'rejects a promise',
  "import/uploads.ts: stream.on('data'": 'counts, and keeps what came',
  "import/uploads.ts: stream.on('end'": 'resolves or rejects a promise',
  "import/uploads.ts: stream.on('error'": 'rejects a promise',
  'inspector/attended.ts: setTimeout': 'terminates a socket',
  "inspector/attended.ts: socket.on('error'": 'terminates a socket',
  "inspector/attended.ts: socket.on('pong'": 'keeps a flag',
  "inspector/attended.ts: socket.once('close'": 'clears timers, and forgets whoever was connected',
  "inspector/inspector.gateway.ts: socket.on('error'": 'destroys',
  'starter.ts: setInterval': 'reads a file of the system, and catches what comes of it',
  'main.ts: process.once(signal': 'resolves a promise, or ends the process on purpose',
  'main.ts: setTimeout': 'ends the process on purpose',
};

const LISTENS =
  /(?<!await )\b(?:[\w.]+\.(?:on|once|addListener|addEventListener)\((?:'\w+'|signal)|set(?:Timeout|Interval|Immediate)(?=\())/g;

/** What runs in the browser of whoever opens a dossier. */
const NOT_IN_NODE = /^features[\\/]dossier[\\/]page[\\/]/;

/** Every place that hands Node a function to call later, without those that stand in `guarded`. */
const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !NOT_IN_NODE.test(file))
  .flatMap((file) => {
    const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
    return [...code.matchAll(LISTENS)]
      .filter(({ 0: { length }, index }) => !/^[(,]?\s*(guarded\(|resolve\b)/.test(code.slice(index + length)))
      .map(([begin]) => `${file.replaceAll('\\', '/')}: ${begin}`);
  });

describe('what Node calls of itself', () => {
  it('is guarded, or cannot throw for a reason that stands here', () => {
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(HARMLESS).toSorted());
  });

  it('hears the errors of every pool of threads, which would end the process otherwise', () => {
    const deaf = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => {
        const code = readFileSync(join(src, file), 'utf8');
        return /new (Piscina|Worker)\b/.test(code) && !/\.on\('error'/.test(code);
      });
    expect(deaf).toEqual([]);
  });
});
