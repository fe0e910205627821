import { Injectable } from '@nestjs/common';
import { titleOf } from '../../../machines/kit/title.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnEveryTransition, put } from '../../engine/projections/projection.js';
import { searchable } from '../../read-models/search-text.js';
import { ProcessCard } from './process-card.entity.js';

const known = (definition: ProcessDefinition, facts: unknown): Pick<ProcessCard, 'title' | 'about'> => ({
  title: titleOf(definition, facts),
  about: [...new Set(definition.about(facts).flatMap((no) => no || []))].sort(),
});

/** The card of a process with these facts. */
function cardOf(definition: ProcessDefinition, id: string, facts: unknown): ProcessCard {
  const { title, about } = known(definition, facts);
  return {
    id,
    title,
    words: searchable([id, ...definition.titleOf(facts).flatMap((part) => part || [])]).join(''),
    about,
  };
}

/** Keeps what every process is known and found by. */
@Injectable()
export class ProcessCardProjection {
  @OnEveryTransition()
  keepCard({ definition, process, before, after }: Transition): Write[] {
    const isSame =
      before !== null && JSON.stringify(known(definition, before)) === JSON.stringify(known(definition, after));
    return isSame ? [] : [put(ProcessCard, cardOf(definition, process, after))];
  }
}
