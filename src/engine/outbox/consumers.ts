import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type pg from 'pg';

/** What a consumer is told: which event of which process, and what was made for it at the time. */
export interface Told {
  process: string;
  seq: number;
  payload: unknown;
}

/**
 * Applies effects of several processes inside the transaction that closes them. When it throws, each is told again alone,
 * and later; what happens outside the database must bear repetition.
 */
export type Apply = (told: readonly Told[], tx: pg.ClientBase) => Promise<void>;

const MARK = Symbol('process:effect');

/** Marks the method that applies the effects of one consumer: after the commit, in order per process, once. */
export const Consumes = (consumer: string): MethodDecorator => SetMetadata(MARK, consumer);

/** The consumers of the outbox, found at boot. */
@Injectable()
export class Effects {
  private readonly consumers = new Map<string, Apply>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance === null || typeof instance !== 'object') continue;
      const methods = instance as Record<string, Apply>;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const consumer = this.reflector.get<string | undefined>(MARK, methods[method]);
        if (consumer === undefined) continue;
        if (this.consumers.has(consumer)) throw new Error(`Two methods consume ${consumer}`);
        this.consumers.set(consumer, methods[method].bind(instance));
      }
    }
  }

  names(): string[] {
    return [...this.consumers.keys()];
  }

  of(consumer: string): Apply {
    const apply = this.consumers.get(consumer);
    if (!apply) throw new Error(`Nobody consumes ${consumer}`);
    return apply;
  }
}
