import { canonicalJson } from '../engine/log/canonical-json.js';
import { sha256 } from '../engine/log/sha256.js';
import { type Seal, SortedSeals } from './sorted-seals.js';

/** An entry of the trail of security events, as it is sealed. Instants as ISO 8601 with microseconds. */
export interface TrailEntry {
  id: number;
  at: string;
  /** Person id; null where nobody was known. */
  by: string | null;
  action: string;
  subject: string;
  detail: unknown;
}

/** The trail's columns under the names that are sealed. */
export const TRAIL_COLUMNS = 'id, at, by_person AS by, action, subject, detail';

export const digestOfTrailEntry = ({ id, at, by, action, subject, detail }: TrailEntry): string =>
  sha256(canonicalJson({ id, at, by, action, subject, detail })).toString('base64url');

/** Seals are sorted by process and number; the trail is one process of its own. */
const TRAIL = 'trail';

/** Compares the trail, by number, with what the checkpoints say of it. Names the first bad entry and looks no further. */
export class TrailAudit {
  problem: string | null = null;
  entries = 0;
  /** Entries that no checkpoint covers yet. */
  unsealed = 0;
  private readonly seals: SortedSeals;
  private sorted: AsyncGenerator<Seal> | undefined;
  private seal: Seal | undefined;
  private last = 0;

  /** @param inMemory seals kept in memory at most */
  constructor(inMemory?: number) {
    this.seals = new SortedSeals(inMemory);
  }

  add(id: number, digest: string, checkpoint: number): Promise<void> {
    return this.seals.add({ process: TRAIL, seq: id, hash: digest, checkpoint });
  }

  /**
   * The next entry as the export has it; all seals are known by now.
   * @param settled whatever was recorded before it is sealed; null when that is not known
   */
  async take(entry: TrailEntry, settled: string | null): Promise<void> {
    this.entries++;
    if (entry.id <= this.last) this.find(entry.id, 'comes twice, or out of order');
    this.last = entry.id;
    await this.passTo(entry.id);
    if (this.seal?.seq !== entry.id) {
      this.unsealed++;
      if (settled !== null && entry.at < settled)
        this.find(entry.id, 'was put in later: no checkpoint has seen it in its time');
      return;
    }
    const digest = digestOfTrailEntry(entry);
    for (; this.seal?.seq === entry.id; await this.pull()) {
      if (this.seal.hash !== digest)
        this.find(entry.id, `was changed: not as it was sealed in checkpoint ${this.seal.checkpoint}`);
    }
  }

  /** No more come: what is sealed beyond the last is missing. */
  finish(): Promise<void> {
    return this.passTo(Infinity);
  }

  close(): Promise<void> {
    return this.seals.close();
  }

  /** Goes on to the seals of this number; those before it belong to entries that are not there. */
  private async passTo(id: number): Promise<void> {
    if (!this.sorted) await this.pull();
    for (; this.seal && this.seal.seq < id; await this.pull())
      this.find(this.seal.seq, `is missing: sealed in checkpoint ${this.seal.checkpoint}`);
  }

  private async pull(): Promise<void> {
    this.sorted ??= this.seals.inOrder();
    const next = await this.sorted.next();
    this.seal = next.done ? undefined : next.value;
  }

  private find(id: number, what: string): void {
    this.problem ??= `Entry ${id} of the audit trail ${what}.`;
  }
}
