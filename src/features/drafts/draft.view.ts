import { titleOf } from '../../../machines/kit/title.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Envelope } from '../../../machines/rulebook.js';
import { blank } from '../../engine/command/move.js';
import type { ProcessDraft } from './draft.entity.js';
import type { DraftItem, DraftView } from './drafts.dto.js';

const NOBODY: Envelope = {
  by: '',
  onBehalfOf: null,
  at: '',
  occurredAt: '',
  reason: null,
  observed: {},
  policy: { version: 0, levels: {}, thresholds: {}, deadlines: {} },
};

/** A draft may hold anything: what cannot be recorded yet has no title. */
function titleOfDraft(definition: ProcessDefinition, data: unknown): string {
  const type = definition.entry.find((event) => !definition.events[event].internal) ?? '';
  try {
    return titleOf(definition, definition.rules.record(blank(definition, '').facts, { ...NOBODY, type, data }));
  } catch {
    return '';
  }
}

export const draftItem = (
  definition: ProcessDefinition,
  { id, content, createdAt, updatedAt }: ProcessDraft,
): DraftItem => ({
  id,
  title: titleOfDraft(definition, content),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const draftView = (definition: ProcessDefinition, draft: ProcessDraft): DraftView =>
  Object.assign(draftItem(definition, draft), { content: draft.content });
