import type { ChainedEntry } from '../engine/log/hash-chain.js';
import { prove } from '../engine/audit/audit-proof.js';
import type { StoredProcess } from '../engine/log/transition.js';
import type { AuditResult, Finding } from './audit-result.js';
import type { Policy } from '../../machines/rulebook.js';
import { build } from './build.js';
import { CheckpointAudit, type CheckpointAuditOptions } from './checkpoint-audit.js';
import { digestOfPolicy, judging, type SealedPolicy } from './checkpoint.js';
import { isVouched, type SignedErasure } from './erasure.js';
import { PeopleAudit } from './people-audit.js';
import { decodedEntry, decodedProcess, type ExportRecord } from './export-record.js';

/** A process's part of the export. */
interface Part {
  id: string;
  stored: StoredProcess | null;
  entries: ChainedEntry[];
  erasures: SignedErasure[];
}

class FoundError extends Error {
  constructor(readonly finding: Finding) {
    super(finding.what);
  }
}

/**
 * Proves an export without a database: every chain, every checkpoint, every process replayed through the machines of this
 * build. Goes through it once and stops at the first bad entry.
 */
export async function auditRecords(
  records: AsyncIterable<ExportRecord>,
  options: CheckpointAuditOptions = {},
): Promise<AuditResult> {
  const audit = new LogAudit(options);
  let first: Finding | null = null;
  try {
    for await (const record of records) await audit.take(record);
    await audit.end();
  } catch (error) {
    if (error instanceof FoundError) first = error.finding;
    else audit.problem(`The export cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await audit.close();
  }
  return audit.result(first);
}

class LogAudit {
  private readonly problems: string[] = [];
  private readonly checkpoints: CheckpointAudit;
  private readonly people = new PeopleAudit();
  private readonly policies = new Map<number, SealedPolicy>();
  private readonly counted = { processes: 0, entries: 0, unsealed: 0, erasures: 0 };
  private inLog = false;
  private ended = false;
  private part: Part | null = null;
  private lastProcess = '';

  constructor(options: CheckpointAuditOptions) {
    this.checkpoints = new CheckpointAudit(options);
  }

  async take(item: ExportRecord): Promise<void> {
    switch (item.record) {
      case 'export':
        this.checkpoints.exportedAt = item.at;
        return;
      case 'machine':
        return;
      case 'person':
        this.people.take(item);
        return;
      case 'policy': {
        const { record: _record, ...policy } = item;
        this.policies.set(policy.version, policy);
        return;
      }
      case 'checkpoint':
        return this.checkpoints.take(item.line);
      case 'trail': {
        if (!this.inLog) await this.beginLog();
        const { record: _record, ...entry } = item;
        this.people.tell(entry);
        return this.checkpoints.trail.take(entry, this.checkpoints.settled);
      }
      case 'erasure': {
        const { record: _record, ...erasure } = item;
        (await this.partOf(erasure.process)).erasures.push(erasure);
        return;
      }
      case 'process': {
        const { record: _record, ...process } = item;
        (await this.partOf(process.id)).stored = decodedProcess(process);
        return;
      }
      case 'entry':
        (await this.partOf(item.process)).entries.push(decoded(item));
        return;
      case 'end':
        await this.finishPart();
        this.ended = true;
        this.compareCounts(item);
    }
  }

  async end(): Promise<void> {
    if (!this.inLog) await this.beginLog();
    await this.finishPart();
    await this.checkpoints.trail.finish();
    if (!this.ended) this.problem('The export ends early: it was cut off, or is still being written.');
    const left = this.checkpoints.left();
    if (left)
      throw new FoundError({
        process: left.process,
        seq: left.seq,
        what: `an entry is missing: sealed in checkpoint ${left.checkpoint}`,
      });
  }

  problem(text: string): void {
    this.problems.push(text);
  }

  close(): Promise<void> {
    return this.checkpoints.close();
  }

  result(first: Finding | null): AuditResult {
    const { trail } = this.checkpoints;
    const problems = [
      ...this.checkpoints.problems,
      // A trail that was changed itself says nothing of anybody's rights.
      ...(trail.problem === null ? this.people.problems() : [trail.problem]),
      ...this.problems,
    ];
    return {
      verified: first === null && problems.length === 0,
      first,
      problems,
      ...this.counted,
      people: this.people.count,
      trail: trail.entries,
      unsealedTrail: trail.unsealed,
      checkpoints: this.checkpoints.count,
      younger: this.checkpoints.younger,
      keys: [...this.checkpoints.keys],
    };
  }

  private async partOf(id: string): Promise<Part> {
    if (!this.inLog) await this.beginLog();
    if (this.part?.id === id) return this.part;
    await this.finishPart();
    if (id <= this.lastProcess)
      throw new FoundError({ process: id, seq: 1, what: 'the process comes twice, or out of order' });
    this.lastProcess = id;
    return (this.part = { id, stored: null, entries: [], erasures: [] });
  }

  /** All checkpoints and policies are known now. */
  private async beginLog(): Promise<void> {
    this.inLog = true;
    await this.checkpoints.finish();
    for (const [version, digest] of this.checkpoints.policies) {
      const policy = this.policies.get(version);
      if (!policy) this.problem(`Version ${version} of the policy is missing.`);
      else if (digestOfPolicy(policy) !== digest) this.problem(`Version ${version} of the policy was changed.`);
    }
  }

  private async finishPart(): Promise<void> {
    const { part } = this;
    this.part = null;
    if (!part) return;
    const { missing, seals } = await this.checkpoints.of(part.id);
    if (missing) {
      throw new FoundError({
        process: missing.process,
        seq: missing.seq,
        what: `an entry is missing: sealed in checkpoint ${missing.checkpoint}`,
      });
    }
    const atLeast = Math.max(0, ...seals.keys());
    const { settled } = this.checkpoints;
    const mismatch = await prove(part.stored, part.entries, {
      processes: build,
      policyAt: (version) => this.policyAt(version),
      erased: this.vouched(part.erasures),
      atLeast,
      witness: ({ seq, hash, recordedAt }) => {
        const seal = seals.get(seq);
        if (seal)
          return seal.hash === hash.toString('base64url')
            ? null
            : `not as it was sealed in checkpoint ${seal.checkpoint}`;
        if (seq < atLeast) return null; // the next sealed entry vouches for it through the chain
        this.counted.unsealed++;
        return settled !== null && recordedAt < settled ? 'put in later: no checkpoint has seen it in its time' : null;
      },
    });
    this.counted.processes++;
    this.counted.entries += part.entries.length;
    if (mismatch) throw new FoundError({ process: part.id, ...mismatch });
  }

  private policyAt(version: number): Policy {
    const policy = this.policies.get(version);
    if (!policy) throw new Error(`version ${version} of the policy is missing`);
    return judging(policy);
  }

  /** An erasure that is not signed by whoever seals the log vouches for nothing. */
  private vouched(erasures: readonly SignedErasure[]) {
    const known = erasures.filter((erasure) => this.checkpoints.mayVouch(erasure.key) && isVouched(erasure));
    this.counted.erasures += known.length;
    return known.map(({ seq, written, remaining }) => ({
      seq,
      written: Buffer.from(written, 'hex'),
      remaining: Buffer.from(remaining, 'hex'),
    }));
  }

  private compareCounts({
    processes,
    entries,
    checkpoints,
    trail = 0,
  }: Extract<ExportRecord, { record: 'end' }>): void {
    const { counted } = this;
    const { entries: trailed } = this.checkpoints.trail;
    if (trail !== trailed) this.problem(`The export names ${trail} entries of the audit trail, and holds ${trailed}.`);
    if (processes === counted.processes && entries === counted.entries) return;
    this.problem(
      `The export names ${processes} processes and ${entries} entries, and holds ${counted.processes} and ${counted.entries} (${checkpoints} checkpoints).`,
    );
  }
}

function decoded(item: Extract<ExportRecord, { record: 'entry' }>): ChainedEntry {
  try {
    return decodedEntry(item);
  } catch {
    throw new FoundError({ process: item.process, seq: item.seq, what: 'the entry cannot be read' });
  }
}
