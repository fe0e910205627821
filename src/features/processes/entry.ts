import type { Language } from '../../../machines/rulebook.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { ForbiddenError } from '../../errors.js';
import { isPlain } from '../../../machines/kit/plain.js';
import type { Processes } from '../../engine/processes.js';
import { assertShape } from '../../http/check-shape.js';
import { shapeOfClass } from '../../schema/field.js';
import type { Viewer } from '../../http/viewer.js';
import { EventRequest } from './requests.dto.js';

/** The events by which somebody may begin a process. */
export const publicEntries = ({ entry, events }: ProcessDefinition): string[] =>
  entry.filter((type) => !events[type].internal);

/**
 * The entry event of whoever begins a process: that of his first office that has one.
 * @throws ForbiddenError when no office of his has one
 */
export function entryEventFor(definition: ProcessDefinition, { offices }: Viewer): string {
  const found = publicEntries(definition).find((type) => {
    const { sender } = definition.events[type];
    return sender === 'any' ? offices.length > 0 : typeof sender === 'string' && offices.includes(sender);
  });
  if (found === undefined) throw new ForbiddenError('Entering an order is for sales, market and the follow-up clerk.');
  return found;
}

/** What begins a process. */
export type Start = Pick<EventRequest, 'data' | 'occurredAt' | 'reason'> & { type: string };

/**
 * Reads a body that begins a process: an event, or the bare data where the process has only one entry.
 * @throws ValidationError
 */
export function startOf(body: unknown, definition: ProcessDefinition): Start {
  const [only, ...others] = publicEntries(definition);
  if (only !== undefined && others.length === 0 && isPlain(body) && !('type' in body))
    return { type: only, data: body };
  assertShape(shapeOfClass(EventRequest), body ?? {});
  return body as EventRequest;
}

/** The events that begin a process of a kind, for whoever asks. */
export const entriesOf = (processes: Processes, kind: string, { offices }: Viewer, language: Language) => {
  const definition = processes.current(kind);
  return publicEntries(definition).flatMap((type) => {
    const { label, sender } = definition.events[type];
    const shape = processes.shape(kind, type);
    const mine = offices.length > 0 && (typeof sender !== 'string' || sender === 'any' || offices.includes(sender));
    return shape ? [{ type, label: label[language], mine, schema: shape.schema }] : [];
  });
};
