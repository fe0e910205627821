import { toldOf } from '../../../machines/kit/notices.js';
import type { Notice, Transition } from '../log/transition.js';

/** Who hears of a transition, as its process says. Told after the commit. */
export const newsOf = (transition: Transition): Notice[] =>
  toldOf(transition.definition.notices, transition).map((office) => ({
    office,
    kind: 'news',
    topic: transition.type,
  }));
