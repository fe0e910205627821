import { readFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

/** Somebody is about to send a command; every copy of it carries the same key. */
export interface Asked {
  kind: 'asked';
  /** Unique, and written into the command itself, so that the log can be searched for it. */
  action: string;
  at: number;
  /** Person id. */
  by: string;
  /** The kind of process that it is sent to. */
  of: string;
  /** The process, or null for the entry of a new one. */
  no: string | null;
  type: string;
  data: unknown;
  /** Of these commands at most one may be taken. */
  rivals?: string;
  /** Others move the same thing: a copy may be refused, and the next one taken. */
  shared?: boolean;
  /** The key was used before, for another command: nothing may happen. */
  reused?: boolean;
}

/** One copy of a command came to an end. */
export interface Answered {
  kind: 'answered';
  action: string;
  node: string;
  began: number;
  ended: number;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** The stable code of a problem, or the error of the socket. */
  code: string;
  /** Digest of the whole body. */
  body: string;
  /** What the answer acknowledges. */
  no?: string;
  version?: number;
}

/** Something was broken on purpose. */
export interface Faulted {
  kind: 'fault';
  what: string;
  whom: string;
  at: number;
  /** Milliseconds until a command that was sent afterwards was acknowledged. */
  back?: number;
  /** A restart in order: when the process had ended, and with which code. */
  until?: number;
  exitCode?: number | null;
}

export type Entry = Asked | Answered | Faulted;

/**
 * What the outside world knows: a file of its own, synced to disk before anybody relies on it. No part of the product
 * reads or writes it.
 */
export class Journal {
  private waiting: { line: string; done: () => void }[] = [];
  private writing = false;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async create(path: string): Promise<Journal> {
    return new Journal(path, await open(path, 'ax'));
  }

  /** Resolves when the entry is on the disk. */
  note(entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ line: `${JSON.stringify(entry)}\n`, done: resolve });
      if (!this.writing) this.write().catch(reject);
    });
  }

  async close(): Promise<void> {
    await this.file.datasync();
    await this.file.close();
  }

  /** What arrives while the disk is busy is written together. */
  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.file.appendFile(batch.map(({ line }) => line).join(''));
      await this.file.datasync();
      for (const { done } of batch) done();
    }
    this.writing = false;
  }
}

/** The journal as it stands on the disk. */
export const readJournal = (path: string): Entry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);
