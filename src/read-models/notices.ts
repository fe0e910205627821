import type { Office } from '../../machines/offices.js';
import type { Notice, Transition } from '../engine/log/transition.js';

/** Tells an office what happened, unless it did it itself. */
export const news = (office: Office, { type, office: sender }: Pick<Transition, 'type' | 'office'>): Notice[] =>
  office === sender ? [] : [{ office, kind: 'news', topic: type }];
