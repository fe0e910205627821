import { FIRST_PREVIOUS, hashOfCheckpoint, isAuthentic, parseCheckpoint } from './checkpoint.js';
import { type Checkpoint, isCheckpoint } from './signed-text.js';
import { type Seal, SortedSeals } from './sorted-seals.js';
import { TrailAudit } from './trail.js';

export interface CheckpointAuditOptions {
  /** Checkpoints that were kept outside the database, oldest first; where they differ from the database's, they count. */
  held?: AsyncIterable<string>;
  /** The public keys that may sign; without it, any key is taken and named in the result. */
  trusted?: ReadonlySet<string>;
  /** Seals kept in memory at most. */
  inMemory?: number;
}

/** Checks the chain of checkpoints, and gathers what they say of the entries of the log. */
export class CheckpointAudit {
  readonly problems: string[] = [];
  readonly keys = new Set<string>();
  /** Version of the policy → digest of its content. */
  readonly policies = new Map<number, string>();
  /** What they say of the audit trail. */
  readonly trail: TrailAudit;
  /** Everything recorded before it is sealed; null when no checkpoint says so. */
  settled: string | null = null;
  count = 0;
  /** Kept ones that are younger than the export: what they seal is not in it. */
  younger = 0;
  /** When the export was made; ISO 8601. */
  exportedAt = '';

  private last = { number: 0, hash: FIRST_PREVIOUS };
  private readonly seals: SortedSeals;
  private readonly held: AsyncIterator<string> | undefined;
  private kept: Checkpoint | null | undefined;
  private sorted: AsyncGenerator<Seal> | undefined;
  private seal: Seal | undefined;

  constructor(private readonly options: CheckpointAuditOptions = {}) {
    this.seals = new SortedSeals(options.inMemory);
    this.trail = new TrailAudit(options.inMemory);
    this.held = options.held?.[Symbol.asyncIterator]();
  }

  /** The next checkpoint as the database has it. */
  async take(line: unknown): Promise<void> {
    if (!isCheckpoint(line)) {
      this.problems.push(`After checkpoint ${this.last.number} comes something that is no checkpoint.`);
      return;
    }
    const kept = await this.keptUpTo(line.number);
    if (kept && hashOfCheckpoint(kept) !== hashOfCheckpoint(line)) {
      this.problems.push(`Checkpoint ${line.number} is not the one that was kept outside the database.`);
    }
    await this.follow(kept ?? line);
  }

  /** No more come from the database: what was kept outside beyond that is missing there. */
  async finish(): Promise<void> {
    await this.keptUpTo(Infinity);
    this.sorted = this.seals.inOrder();
    await this.pull();
  }

  /** The seals of a process; asked in the order of the log. What belongs to processes before it is given as missing. */
  async of(process: string): Promise<{ missing: Seal | null; seals: Map<number, Seal> }> {
    const seals = new Map<number, Seal>();
    if (this.seal && this.seal.process < process) return { missing: this.seal, seals };
    for (; this.seal?.process === process; await this.pull()) {
      const known = seals.get(this.seal.seq);
      if (known && known.hash !== this.seal.hash) {
        this.problems.push(
          `Checkpoints ${known.checkpoint} and ${this.seal.checkpoint} differ on ${process} ${known.seq}.`,
        );
      } else {
        seals.set(this.seal.seq, this.seal);
      }
    }
    return { missing: null, seals };
  }

  /** What is sealed and has not been asked for. */
  left(): Seal | null {
    return this.seal ?? null;
  }

  /** Whether what this key signed counts: a trusted one, or one that has signed checkpoints. */
  mayVouch(key: string): boolean {
    return (this.options.trusted ?? this.keys).has(key);
  }

  async close(): Promise<void> {
    await this.trail.close();
    await this.seals.close();
  }

  /** Follows the kept ones before a number, which the database lacks; gives the kept one of that number. */
  private async keptUpTo(number: number): Promise<Checkpoint | null> {
    for (;;) {
      const kept = (this.kept ??= await this.nextKept());
      if (kept === null || kept.number > number) return null;
      this.kept = undefined;
      if (kept.number === number) return kept;
      if (number === Infinity && kept.at >= this.exportedAt.slice(0, kept.at.length - 1)) {
        this.younger++;
        continue;
      }
      this.problems.push(`Checkpoint ${kept.number}, kept outside, is missing in the database.`);
      await this.follow(kept);
    }
  }

  private async nextKept(): Promise<Checkpoint | null> {
    const next = await this.held?.next();
    if (!next || next.done) return null;
    try {
      return parseCheckpoint(next.value);
    } catch {
      this.problems.push('A line of the checkpoints kept outside is no checkpoint.');
      return this.nextKept();
    }
  }

  private async follow(checkpoint: Checkpoint): Promise<void> {
    const { number, previous, key, entries, policies, trail = [], settled } = checkpoint;
    const fault = this.faultOf(checkpoint);
    if (fault !== null) {
      this.problems.push(fault);
      return;
    }
    if (number !== this.last.number + 1) this.problems.push(`Checkpoint ${this.last.number + 1} is missing.`);
    else if (previous !== this.last.hash) this.problems.push(`Checkpoint ${number} does not follow the one before it.`);
    this.last = { number, hash: hashOfCheckpoint(checkpoint) };
    this.count++;
    this.keys.add(key);
    if (settled !== null && settled > (this.settled ?? '')) this.settled = settled;
    for (const [version, digest] of policies) this.policies.set(version, digest);
    for (const [process, seq, hash] of entries) await this.seals.add({ process, seq, hash, checkpoint: number });
    for (const [id, digest] of trail) await this.trail.add(id, digest, number);
  }

  private faultOf(checkpoint: Checkpoint): string | null {
    const { number, key } = checkpoint;
    if (!isAuthentic(checkpoint)) return `The signature of checkpoint ${number} is wrong.`;
    if (this.options.trusted && !this.options.trusted.has(key))
      return `Checkpoint ${number} is signed by a key that is not yours: ${key}`;
    return number <= this.last.number ? `Checkpoint ${number} comes twice.` : null;
  }

  private async pull(): Promise<void> {
    const next = await this.sorted?.next();
    this.seal = next?.done ? undefined : next?.value;
  }
}
