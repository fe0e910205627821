import { Injectable } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import { dueAt } from '../../../machines/working-time.js';
import type { Credentials } from '../../engine/command/load.js';
import { viewerOf } from '../../http/viewer.js';
import type { Sight } from './process-queries.service.js';
import { ProcessQueries } from './process-queries.service.js';
import { LoweredRules } from './lowered.service.js';
import { PeopleNames } from './names.service.js';
import { processView } from './process.view.js';
import { RelatedRequisitions } from './requisitions.service.js';
import { pendingWarnings } from './waits.view.js';

/** Shows one process as it stands now. */
@Injectable()
export class Sights {
  constructor(
    private readonly looking: ProcessQueries,
    private readonly names: PeopleNames,
    private readonly requisitions: RelatedRequisitions,
    private readonly lowered: LoweredRules,
  ) {}

  /** @throws UnauthenticatedError, NotFoundError */
  see(credentials: Credentials, kind: string, no: string): Promise<Sight> {
    return this.looking.at(credentials, kind, no);
  }

  /**
   * The process with what changes while it stands still: when it is due, what people are called, what it has caused, by
   * which lowered rules it was ever judged.
   */
  async describe({ process, definition, sender, policy, now }: Sight, language: Language) {
    const warnings = pendingWarnings(definition, process, policy);
    const view = processView(definition, process, warnings, { viewer: viewerOf(sender), language });
    const [people, lowered, requisitions] = await Promise.all([
      this.names.within(view),
      this.lowered.everJudging(process.id),
      process.kind === 'orders' ? this.requisitions.of(process.id) : undefined,
    ]);
    const waits = view.waits.map((wait) => {
      const due = dueAt(wait, policy.deadlines);
      return { ...wait, dueAt: due, overdue: due !== null && due < now };
    });
    return { ...view, waits, people, lowered, ...(requisitions ? { requisitions } : {}) };
  }
}
