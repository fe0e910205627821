import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { HandedOver } from '../../../machines/handovers/handover.effects.js';
import { HANDED_OVER } from '../../../machines/handovers/handover.effects.js';
import type { Told } from '../../engine/outbox/consumers.js';
import { Consumes } from '../../engine/outbox/consumers.js';
import { Successions } from '../../identity/succession.service.js';

/** Only what is still the predecessor's: what he has thrown away or finished meanwhile is nobody's. */
const PASS = `UPDATE process_draft SET author = $3, handed_over_by = $2, updated_at = now() WHERE id = $1 AND author = $2`;

/** Carries out what of a hand-over is no process: drafts and delegations. */
@Injectable()
export class HandedOverEffects {
  constructor(private readonly successions: Successions) {}

  /** Runs in the transaction that closes the rows of the outbox. */
  @Consumes(HANDED_OVER)
  async apply(told: readonly Told[], tx: pg.ClientBase): Promise<void> {
    for (const { payload } of told) {
      const { handover, from, drafts, delegations, by } = payload as HandedOver;
      for (const { draft, to } of drafts) await tx.query(PASS, [draft, from, to]);
      for (const { delegation, to } of delegations) {
        const reason = `工作交接 ${handover}`;
        await this.successions.pass(tx as pg.PoolClient, from, { delegation, to, reason, by });
      }
    }
  }
}
