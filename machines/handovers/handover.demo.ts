import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';

interface People {
  by: string;
  person: string;
  supervisor: string;
  successor: string;
}

const list = (
  { by, person, supervisor, successor }: People,
  cause: string,
  days: number,
  remarks: string,
): DemoStep => ({
  by,
  type: 'any.list-handover',
  data: ({ day, person: id }) => ({
    person: id(person),
    cause,
    lastDay: day(days),
    supervisor: id(supervisor),
    successor: id(successor),
    remarks,
  }),
});

/** One under way, of which nothing is accepted yet, and one that is done. */
export const handoverStories: readonly DemoStory[] = [
  {
    known: { remarks: '陈晓雯调任华南区，订单交林志强' },
    steps: [
      list(
        { by: 'clerk', person: 'clerk', supervisor: 'clerk-head', successor: 'clerk2' },
        'transfer',
        9,
        '陈晓雯调任华南区，订单交林志强',
      ),
    ],
  },
  {
    known: { remarks: '孙海涛休长假，由郑大勇接手' },
    steps: [
      list(
        { by: 'hr', person: 'production2', supervisor: 'production-head', successor: 'production' },
        'absence',
        6,
        '孙海涛休长假，由郑大勇接手',
      ),
      step('production', 'any.accept-handover'),
      step('production-head', 'head.supervise-handover', { remarks: '设备点检记录已当面交清' }),
      step('hr', 'any.finish-handover'),
    ],
  },
];
