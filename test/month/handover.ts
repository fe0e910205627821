import { dayPlus } from '../time/working-hours.js';
import type { Begins } from './chapter.js';

const KIND = 'handovers';

/** Somebody leaves: all that is his is listed, accepted by his successor, seen by his head, and passes on. */
export const handover: Begins = (company) => {
  let no = '';
  const { person } = company;
  const it = () => [KIND, no] as const;

  const course: Readonly<Record<string, (day: string) => Promise<unknown>>> = {
    '2 noon': async (day) => {
      no = await company.begin('hr', KIND, 'any.list-handover', {
        person: person('production'),
        cause: 'leaving',
        lastDay: dayPlus(day, 12),
        supervisor: person('production-head'),
        successor: person('production2'),
      });
    },
    '3 noon': () => company.send('production2', it(), 'any.accept-handover'),
    '4 noon': async () => {
      // What has come in since is listed, gets a successor, and is accepted, too.
      await company.send('hr', it(), 'any.relist-handover');
      const { state, facts } = await company.see(KIND, no);
      if (state === 'listed') {
        const items = facts.items as { moves: boolean; successor: string | null }[];
        if (items.some(({ moves, successor }) => moves && successor === null))
          await company.send('hr', it(), 'any.name-successors', { successor: person('production2') });
        await company.send('production2', it(), 'any.accept-handover');
      }
      await company.send('production-head', it(), 'head.supervise-handover');
      await company.send('hr', it(), 'any.finish-handover');
    },
  };

  return {
    name: 'somebody leaves',
    act: async ({ working, part, day }) => {
      await course[`${working} ${part}`]?.(day);
    },
    missing: async () => {
      const { state, facts } = await company.see(KIND, no);
      return [
        ...(state === 'done' ? [] : [`the hand-over ${no} is ${state}`]),
        ...(facts.items.length > 0 ? [] : [`the hand-over ${no} has listed nothing`]),
      ];
    },
  };
};
