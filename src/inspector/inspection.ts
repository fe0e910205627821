import type { WebSocket } from 'ws';
import type { Feed, Told } from '../http/stream/feed.service.js';
import type { Position } from '../http/stream/position.js';
import { blank } from '../engine/command/move.js';
import type { Processes } from '../engine/processes.js';
import type { StoredProcess } from '../engine/log/transition.js';
import { attend, dismiss } from './attended.js';
import { CLOSED } from './inspector.settings.js';
import type { InspectionMessage } from './messages.js';
import { actorMessage, stepMessages } from './messages.js';
import type { Steps } from './steps.service.js';

/** Processes that are shown before anything moves. */
const SHOWN_FIRST = 50;

export interface Inspecting {
  feed: Pick<Feed, 'after' | 'listen' | 'now'>;
  steps: Pick<Steps, 'step' | 'all' | 'recent'>;
  processes: Pick<Processes, 'at'>;
  /** Only this process, from its first event on. */
  only: StoredProcess | null;
  /** Between two events of a replay, in milliseconds. */
  pace: number;
  /** Whether whoever watches may know of this process. */
  sees: (process: { kind: string; id: string }) => Promise<boolean>;
  /** A message without the numbers of orders that whoever watches may not know of. */
  masked: (message: InspectionMessage) => Promise<InspectionMessage>;
  /** Resolves while whoever watches may still watch, and throws when he may not. */
  stillAllowed: () => Promise<unknown>;
}

/**
 * Tells one receiver of XState's inspection messages what moves: either one process from its first event on, or all that
 * move from now on, after those that moved last. It tells as fast as the receiver reads; the rest waits in the log.
 */
export class Inspection {
  /** What the receiver knows: each process with the last event that it was told. */
  private readonly told = new Map<string, number>();
  private position: Position | null = null;
  private hasBegun = false;
  private pumping = false;
  private again = false;
  private stop: () => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly inspecting: Inspecting,
    private readonly onEnd: () => void,
  ) {
    attend(socket, inspecting.stillAllowed, () => {
      this.stop();
      this.onEnd();
    });
    void this.begin();
  }

  end(code: number): void {
    dismiss(this.socket, code);
  }

  private get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  private async begin(): Promise<void> {
    const { feed, only } = this.inspecting;
    try {
      // What happens while the beginning is told is told after it.
      this.position = await feed.now();
      this.stop = feed.listen(() => this.pump());
      if (!this.isOpen) return this.stop();
      await (only ? this.replay(only) : this.showRecent());
      this.hasBegun = true;
      this.pump();
    } catch {
      this.end(CLOSED.tryAgain);
    }
  }

  private async showRecent(): Promise<void> {
    for (const process of await this.inspecting.steps.recent(SHOWN_FIRST)) {
      if (!(await this.inspecting.sees(process))) continue;
      const definition = this.inspecting.processes.at(process.kind, process.machineVersion);
      const { id: no, updatedAt: at, facts: known } = process;
      await this.send(actorMessage(definition, { no, at, known }, process));
      this.told.set(process.id, process.version);
    }
  }

  private async replay({ id, kind, machineVersion, createdAt: at, facts: known }: StoredProcess): Promise<void> {
    const { steps, processes, pace } = this.inspecting;
    const definition = processes.at(kind, machineVersion);
    await this.send(actorMessage(definition, { no: id, at, known }, blank(definition, id)));
    this.told.set(id, 0);
    for await (const step of steps.all(id)) {
      if (!this.isOpen) return;
      for (const message of stepMessages(processes.at(kind, step.after.machineVersion), step)) await this.send(message);
      this.told.set(id, step.entry.seq);
      if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
    }
  }

  private pump(): void {
    this.again = true;
    if (this.pumping || !this.hasBegun) return;
    this.pumping = true;
    void this.run().finally(() => {
      this.pumping = false;
    });
  }

  private async run(): Promise<void> {
    while (this.again && this.isOpen && this.position) {
      this.again = false;
      try {
        const found = await this.inspecting.feed.after(this.position);
        if (found.length > 0) this.again = true;
        for (const entry of found) {
          if (await this.isForHim(entry)) await this.tell(entry.process, entry.seq);
          this.position = { tx: entry.tx, process: entry.process, seq: entry.seq };
        }
      } catch {
        this.end(CLOSED.tryAgain);
      }
    }
  }

  private async isForHim({ kind, process: id }: Told): Promise<boolean> {
    const { only, sees } = this.inspecting;
    return (only === null || only.id === id) && sees({ kind, id });
  }

  private async tell(process: string, seq: number): Promise<void> {
    const { steps, processes } = this.inspecting;
    const known = this.told.get(process);
    if (known !== undefined && known >= seq) return;
    const step = await steps.step(process, seq);
    const { before, after, entry } = step;
    const definition = processes.at(entry.kind, after.machineVersion);
    if (known === undefined) {
      const about = { no: process, at: entry.recordedAt, known: after.facts };
      await this.send(actorMessage(definition, about, before ?? blank(definition, process)));
    }
    for (const message of stepMessages(definition, step)) await this.send(message);
    this.told.set(process, seq);
  }

  /** Resolves when the receiver's side of the connection has taken it. */
  private async send(message: InspectionMessage): Promise<void> {
    const shown = JSON.stringify(await this.inspecting.masked(message));
    await new Promise<void>((resolve) => {
      this.socket.send(shown, () => resolve());
    });
  }
}
