import { Injectable } from '@nestjs/common';
import { companyDay } from '../../../machines/calendar.js';
import type { Offered } from '../../../machines/kit/offers.js';
import { titleOf } from '../../../machines/kit/title.js';
import type { Language } from '../../../machines/rulebook.js';
import { dueAt, uncoveredDay } from '../../../machines/working-time.js';
import type { Credentials } from '../../engine/command/load.js';
import { redactEvent } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import type { Sight } from './process-queries.service.js';
import { ProcessQueries } from './process-queries.service.js';
import { LoweredRules } from './lowered.service.js';
import { PeopleNames } from './names.service.js';
import { processView } from './process.view.js';
import type { Related } from './related.service.js';
import { RelatedProcesses } from './related.service.js';
import { Titles } from './titles.service.js';
import { pendingWarnings } from './waits.view.js';

/** Shows one process as it stands now. */
@Injectable()
export class Sights {
  constructor(
    private readonly looking: ProcessQueries,
    private readonly names: PeopleNames,
    private readonly others: RelatedProcesses,
    private readonly lowered: LoweredRules,
    private readonly titles: Titles,
  ) {}

  /** @throws UnauthenticatedError, NotFoundError */
  see(credentials: Credentials, kind: string, no: string): Promise<Sight> {
    return this.looking.at(credentials, kind, no);
  }

  /**
   * The process with what changes while it stands still: when it is due, what people are called, what it has caused, by
   * which lowered rules it was ever judged.
   */
  async describe({ process, definition, sender, policy, now, scope }: Sight, language: Language) {
    const warnings = pendingWarnings(definition, process, policy);
    const view = processView(definition, process, warnings, { viewer: viewerOf(sender), language });
    const [people, [title], lowered, related] = await Promise.all([
      this.names.within(view),
      this.titles.named([{ definition, facts: process.facts, title: titleOf(definition, process.facts, language) }]),
      this.lowered.everJudging(process.id),
      this.others.of(process, scope, language),
    ]);
    const waits = view.waits.map((wait) => {
      const due = dueAt({ ...wait, kind: process.kind }, policy);
      const uncovered = due === null ? null : uncoveredDay(wait.since, due, policy.calendar);
      return { ...wait, dueAt: due, overdue: due !== null && due < now, uncovered };
    });
    const caused: Record<string, Pick<Related, 'no' | 'state'>[]> = {};
    for (const [kind, name] of Object.entries(definition.causes ?? {})) {
      caused[name] = related.flatMap((one) => (one.kind === kind ? [{ no: one.no, state: one.state }] : []));
    }
    const viewer = viewerOf(sender);
    const suggested = definition.offers?.(process.facts, companyDay(now)) ?? [];
    const offers = open(suggested, related).map((offer) => ({
      ...offer,
      ...this.others.called(offer, language),
      ...redactEvent(offer.type, offer.data ?? {}, viewer),
    }));
    return {
      ...view,
      title,
      waits,
      people,
      lowered,
      related,
      offers,
      ...caused,
    };
  }
}

/** What is suggested, without what there is to be one of, and is. */
function open(suggested: readonly Offered[], related: readonly Related[]): Offered[] {
  return suggested.flatMap((offer) => {
    if (!('start' in offer) || offer.onceUnless === undefined) return [offer];
    const { onceUnless, ...shown } = offer;
    return related.some(({ kind, state }) => kind === offer.start && !onceUnless.includes(state)) ? [] : [shown];
  });
}
