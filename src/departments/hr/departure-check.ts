import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { HandoverFacts } from '../../../machines/handovers/handover.types.js';
import { factIn, factsOf } from '../../engine/command/facts-columns.js';
import { TransitionRefusedError } from '../../engine/errors.js';
import type { LockedPerson } from '../../identity/acting.js';
import { Departures } from '../../identity/departures.service.js';
import { isUuid } from '../../../machines/kit/formats.js';
import { holdings } from './holdings.js';

const FINISHED = `
  SELECT p.facts, p.facts_since AS since FROM process p
  WHERE p.kind = 'handovers' AND p.state = 'done' AND ${factIn('p', 'person')} = to_jsonb($1::text)`;

/** Nobody's account is disabled while something waits for him or belongs to him (HO-01). */
@Injectable()
export class DepartureCheck {
  constructor(departures: Departures) {
    departures.checkedBy((client, person) => this.assertHandedOver(client, person));
  }

  /** @throws TransitionRefusedError by HO-01, naming what holds it */
  private async assertHandedOver(client: pg.ClientBase, { id, username }: LockedPerson): Promise<void> {
    const held = await holdings(client, id);
    if (held.length === 0) return;
    const { rows } = await client.query<{ facts: string; since: string }>(FINISHED, [id]);
    const known = rows.flatMap(({ facts, since }) => (factsOf(facts, since) as HandoverFacts).items);
    // What passes on may have come since; what does not, as a delegation that he gave, was seen by those who supervised.
    const left = held.filter(({ item, moves }) => moves || !known.some((one) => one.item === item));
    if (left.length === 0) return;
    const missing = left.map(({ item, kindName, title }) =>
      [isUuid(item) ? kindName['zh-CN'] : item, title].filter(Boolean).join(' '),
    );
    const judgement = { rule: 'HO-01', met: false, applies: true, level: 'block', waived: false, stops: true } as const;
    throw new TransitionRefusedError('handovers', username, '', 'disable', {
      unmet: [{ ...judgement, missing }],
      facts: {},
      version: 1,
    });
  }
}
