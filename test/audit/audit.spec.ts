import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { blanker, textsAt } from '../../src/audit/blanking.js';
import { parseCheckpoint, seal } from '../../src/audit/checkpoint.js';
import { auditRecords } from '../../src/audit/log-audit.js';
import { readExport } from '../../src/audit/read-export.js';
import { reportOf } from '../../src/audit/report.js';
import { keysIn, sealKey } from '../../src/audit/seal-key.js';
import { SortedSeals } from '../../src/audit/sorted-seals.js';
import { each } from './support/audit-of.js';
import { randomFrom } from './support/random.js';
import { makeWorld, recordsOf } from './support/world.js';

const directory = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const world = makeWorld(['checked', 'entered'], randomFrom(7));
const lines = recordsOf(world)
  .map((record) => `${JSON.stringify(record)}\n`)
  .join('');
const written = (name: string, content: string | Buffer): string => {
  writeFileSync(join(directory, name), content);
  return join(directory, name);
};

describe('an export', () => {
  it.each([
    ['gzipped', gzipSync(lines)],
    ['plain', Buffer.from(lines)],
  ])('is read %s', async (name, content) => {
    expect(await auditRecords(readExport(written(name, content)))).toMatchObject({ verified: true, entries: 3 });
  });

  it.each([
    ['cut off', gzipSync(lines).subarray(0, 900), 'unexpected end of file'],
    ['without its end', Buffer.from(lines.replace(/.*"record":"end".*\n/, '')), 'The export ends early'],
    ['not an export', Buffer.from('hello\n'), 'The export cannot be read'],
    ['of another count', Buffer.from(lines.replace('"processes":2', '"processes":3')), 'The export names 3 processes'],
  ])('that is %s is not verified', async (name, content, problem) => {
    const { verified, problems } = await auditRecords(readExport(written(name, content)));
    expect(verified).toBe(false);
    expect(problems.join()).toContain(problem);
  });

  it('is proved with as little memory as one likes', async () => {
    const all = makeWorld(['checked', 'reviewed', 'entered'], randomFrom(8));
    const roomy = await auditRecords(each(recordsOf(all)));
    expect(await auditRecords(each(recordsOf(all)), { inMemory: 2 })).toEqual(roomy);
  });

  it('is proved by an auditor who keeps checkpoints that are younger than it, and says so', async () => {
    const last = parseCheckpoint(world.checkpoints[world.checkpoints.length - 1]);
    const { signature: _signature, key: _key, ...body } = last;
    const younger = seal({ ...body, number: last.number + 1, at: '2026-03-09T00:00:11.000Z' }, world.key);
    const result = await auditRecords(each(recordsOf(world)), { held: each([...world.checkpoints, younger]) });
    expect(result).toMatchObject({ verified: true, younger: 1 });
    expect(reportOf(result, { withCheckpoints: true, withKey: true })).toContain(
      '1 checkpoints that you keep are younger than the export: what they seal was not looked at',
    );
  });
});

describe('seals', () => {
  it('come process by process, however they were spilled', async () => {
    const seals = new SortedSeals(3);
    const random = randomFrom(9);
    const added = Array.from({ length: 50 }, (_, number) => ({
      process: `SO-${random.below(6)}`,
      seq: number,
      hash: 'x',
      checkpoint: number,
    }));
    for (const one of added) await seals.add(one);
    const sorted: string[] = [];
    for await (const { process, seq } of seals.inOrder()) sorted.push(`${process} ${String(seq).padStart(3)}`);
    await seals.close();
    expect(sorted).toEqual(added.map(({ process, seq }) => `${process} ${String(seq).padStart(3)}`).sort());
  });

  it('are not taken for a process whose number could not be one', async () => {
    const one = { process: 'SO-1\u0001', seq: 1, hash: 'x', checkpoint: 1 };
    await expect(new SortedSeals().add(one)).rejects.toThrow(TypeError);
  });
});

describe('the key', () => {
  it('is the same at every start; after a restore the public half of before stays known', () => {
    const dataDir = join(directory, 'data');
    const first = sealKey(dataDir);
    expect(sealKey(dataDir).key).toBe(first.key);
    rmSync(join(dataDir, 'keys', 'seal.key'));
    const second = sealKey(dataDir);
    expect(second.key).not.toBe(first.key);
    expect(keysIn(join(dataDir, 'keys'))).toEqual(new Set([first.key, second.key]));
    expect(keysIn(join(dataDir, 'keys', 'seal.pub'))).toEqual(new Set([second.key]));
  });
});

describe('blanking', () => {
  const entry = (data: unknown, reason: string | null = null) => ({ data, reason });
  const log = [
    entry({
      customer: { contact: '陈立', phone: '139', email: 'a@b.cn' },
      lines: [{ note: 'call 139 or 陈立' }, { note: 'x' }],
    }),
    entry({ changes: { customer: { contact: '王' } } }, '陈立 asked; 王 agreed'),
    entry({ by: '陈立', other: '王' }),
  ];

  it('finds the texts at the paths, in data and in the changes made to it', () => {
    expect(textsAt(log, ['customer.contact'])).toEqual(['陈立', '王']);
    expect(textsAt(log, ['lines.*.note'])).toEqual(['call 139 or 陈立', 'x']);
    expect(textsAt(log, ['customer'])).toEqual(['陈立', '139', 'a@b.cn', '王']);
    expect(textsAt(log, ['reason'])).toEqual(['陈立 asked; 王 agreed']);
    expect(textsAt(log, ['toString', '__proto__'])).toEqual([]);
  });

  it('replaces each wherever it stands; a short one only where it stands alone', () => {
    const blank = blanker(['陈立', '139', '王'], log);
    expect(log.map(blank)).toEqual([
      entry({
        customer: { contact: '[erased 1]', phone: '[erased 2]', email: 'a@b.cn' },
        lines: [{ note: 'call 139 or [erased 1]' }, { note: 'x' }],
      }),
      entry({ changes: { customer: { contact: '[erased 3]' } } }, '[erased 1] asked; 王 agreed'),
      entry({ by: '[erased 1]', other: '[erased 3]' }),
    ]);
  });

  it('counts on where an earlier erasure ended, and takes nothing erased for a text', () => {
    const again = [entry({ a: '[erased 4]', b: '陈立' })];
    expect(textsAt(again, ['a', 'b'])).toEqual(['陈立']);
    expect(again.map(blanker(['陈立'], again))).toEqual([entry({ a: '[erased 4]', b: '[erased 5]' })]);
  });
});
