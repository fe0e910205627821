import { playMonth } from './month.js';
import { faultsOf, report, type Outcome } from './report.js';

// A shorter month than `npm run month` plays: the days in which every chapter has begun and the leader hears of something.

jest.setTimeout(600_000);

const play = (workingDays: number, sabotage?: string): Promise<Outcome> =>
  playMonth({ workingDays, sabotage, say: () => undefined });

it('reminds everybody once, neither early nor late, and every log is whole', async () => {
  const outcome = await play(6);
  expect([report(outcome), faultsOf(outcome)]).toEqual([expect.any(String), []]);
  const levels = new Set(outcome.sent.map(({ level }) => level));
  expect(levels).toEqual(new Set(['due', 'head', 'leader']));
  expect(outcome.processes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['meetings', 'duties', 'issues']));
});

// Of a build that keeps no promise the month has to say so; chapters go on, for no promise of theirs is broken.
it.each([
  ['doubled', 'a reminder sent twice'],
  ['early', 'a reminder sent early'],
] as const)('is %s with %s', async (what, sabotage) => {
  const outcome = await play(3, sabotage);
  expect(outcome[what].length).toBeGreaterThan(0);
  expect(faultsOf(outcome).length).toBeGreaterThan(0);
});
