import { titleOf } from '../../../machines/kit/title.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { blank } from '../../engine/command/move.js';
import type { ProcessDraft } from './draft.entity.js';
import type { DraftItem, DraftView } from './drafts.dto.js';

/** A draft may hold anything: what has no shape that a title could be made of has none. */
function titleOfDraft(definition: ProcessDefinition, content: object): string {
  try {
    const facts = definition.draftOf?.(content) ?? content;
    return titleOf(definition, { ...(blank(definition, '').facts as object), ...facts });
  } catch {
    return '';
  }
}

export const draftItem = (
  definition: ProcessDefinition,
  { id, content, predecessor, createdAt, updatedAt }: ProcessDraft,
): DraftItem => ({
  id,
  title: titleOfDraft(definition, content),
  handedOverBy: predecessor ? { id: predecessor.id, name: predecessor.name } : null,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const draftView = (definition: ProcessDefinition, draft: ProcessDraft): DraftView =>
  Object.assign(draftItem(definition, draft), { content: draft.content });
