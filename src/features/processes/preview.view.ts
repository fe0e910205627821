import type { Language } from '../../../machines/rulebook.js';
import type { AppliedEvent } from '../../engine/command/apply-event.js';
import type { Notice, StoredProcess } from '../../engine/log/transition.js';
import { officeName } from '../../http/problems/unmet.js';
import { labelOf, stateName, warningViews } from './waits.view.js';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where facts say that they went stale: `reviews.production`, `productionPlan.content`. */
function staleIn(facts: unknown, path = ''): string[] {
  if (!isFields(facts)) return [];
  return [
    ...(facts.stale === true ? [path] : []),
    ...Object.entries(facts).flatMap(([name, value]) => staleIn(value, path === '' ? name : `${path}.${name}`)),
  ];
}

/** What an event makes stale that was not stale before. */
function goingStale(before: unknown, after: unknown): string[] {
  const was = new Set(staleIn(before));
  return staleIn(after).filter((path) => !was.has(path));
}

const standing = ({ state, value, version, revision }: StoredProcess) => ({ state, value, version, revision });

/** What an event would do, everywhere; nothing of it has happened. */
export function previewView(steps: readonly AppliedEvent[], notices: readonly Notice[][], language: Language) {
  const [first, ...followUps] = steps as [AppliedEvent, ...AppliedEvent[]];
  const { definition } = first.transition;
  return {
    no: first.after.id,
    kind: first.after.kind,
    type: first.entry.type,
    label: labelOf(definition, first.entry.type, language),
    before: first.before && standing(first.before),
    after: { ...standing(first.after), stateName: stateName(definition, first.after.state, language) },
    onBehalfOf: first.entry.onBehalfOf,
    followUps: followUps.map(({ entry, after, before, transition }) => ({
      process: entry.process,
      kind: entry.kind,
      type: entry.type,
      label: labelOf(transition.definition, entry.type, language),
      starts: before === null,
      state: after.state,
      stateName: stateName(transition.definition, after.state, language),
    })),
    notices: notices.flatMap((told, index) => {
      const { transition, entry } = steps[index];
      return told.map(({ office, head = false, kind, topic }) => ({
        process: entry.process,
        office,
        officeName: officeName(office, language),
        head,
        kind,
        topic,
        label: labelOf(transition.definition, topic, language),
      }));
    }),
    stale: goingStale(first.before?.facts ?? null, first.after.facts),
    warnings: warningViews(definition, first.warnings, first.after.facts, language),
  };
}
