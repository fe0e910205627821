import type { ProcessDefinition } from '../../../machines/process.js';
import type { Judgement, Language } from '../../../machines/rulebook.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import { concernedIn, redact } from '../../http/redact.js';
import { redactedText } from '../../http/redacted-text.js';
import type { Viewer } from '../../http/viewer.js';
import { stateName, waitView, warningViews } from './waits.view.js';

/** For whom a process is shown. */
export interface Look {
  viewer: Viewer;
  language: Language;
}

/** What every process shows of itself. */
const head = (definition: ProcessDefinition, process: StoredProcess, language: Language) => ({
  no: process.id,
  kind: process.kind,
  state: process.state,
  stateName: stateName(definition, process.state, language),
  value: process.value,
  revision: process.revision,
  version: process.version,
});

const tail = (
  definition: ProcessDefinition,
  process: StoredProcess,
  warnings: readonly Judgement[],
  language: Language,
) => ({
  waits: process.waits.map((wait) => waitView(definition, wait, language)),
  warnings: warningViews(definition, warnings, process.facts, language),
  dueOn: process.dueOn,
  machineVersion: process.machineVersion,
  createdAt: process.createdAt,
  stateSince: process.stateSince,
  updatedAt: process.updatedAt,
});

/** What a process shows of what is on record; without words of its own, all of it. */
const bodyOf = (definition: ProcessDefinition, { facts }: StoredProcess): object =>
  definition.viewOf?.(facts) ?? {
    hold: definition.heldBy(facts) === null ? null : { by: definition.heldBy(facts) },
    facts: facts as object,
  };

/**
 * A process as it is answered, without what the viewer may not see. It is made of the process alone, so that the answer to
 * a repeated command is the same to the letter.
 */
export function processView(
  definition: ProcessDefinition,
  process: StoredProcess,
  warnings: readonly Judgement[],
  { viewer, language }: Look,
) {
  const view = viewOf(definition, process, warnings, language);
  return redact(view, viewer, concernedIn(definition, process.facts, viewer), process.kind);
}

/** The same as the text that it becomes; parts that have not changed since it was answered last are not spelled again. */
export function processText(
  definition: ProcessDefinition,
  process: StoredProcess,
  warnings: readonly Judgement[],
  { viewer, language }: Look,
): string {
  const { facts, kind } = process;
  const concerned = concernedIn(definition, facts, viewer);
  return redactedText(viewOf(definition, process, warnings, language), facts as object, { viewer, concerned, kind });
}

const viewOf = (
  definition: ProcessDefinition,
  process: StoredProcess,
  warnings: readonly Judgement[],
  language: Language,
) =>
  // Spreading these many fields twice would take longer than the transition itself.
  Object.assign(
    head(definition, process, language),
    bodyOf(definition, process),
    tail(definition, process, warnings, language),
  );

/** The same in a few words, for answers that name many. */
export function processSummary(
  definition: ProcessDefinition,
  process: StoredProcess,
  warnings: readonly Judgement[],
  language: Language,
) {
  return {
    ...head(definition, process, language),
    warnings: warningViews(definition, warnings, process.facts, language),
  };
}
