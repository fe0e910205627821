import { meeting } from '../../../machines/meetings/meeting.process.js';
import { SERVED } from '../../../machines/meetings/meeting.pack.js';
import { CLOSED_AT, released } from './meeting.story.js';

/** What the release of a meeting sends to others than those who have to do something. */
const told = (served: object) =>
  meeting
    .followUps(
      null,
      {
        type: 'host.approve-minutes',
        data: {},
        at: CLOSED_AT,
        observed: { [SERVED]: JSON.stringify(served) },
      } as never,
      released([{ person: 'zhao' }]).facts,
    )
    .filter((one) => 'send' in one);

describe('a strategy meeting that is released', () => {
  const served = { review: [], kickoff: [], names: { zhao: '赵明辉' } };

  it('tells the opportunities that it was about', () => {
    expect(told({ ...served, strategy: ['OP-000003'] })).toEqual([
      {
        send: 'OP-000003',
        event: {
          type: 'meeting.hold-strategy',
          data: {
            heldOn: '2026-03-09',
            attendees: ['赵明辉'],
            opinions: [
              { department: 'operations', text: '已完成' },
              { department: 'production', text: '八日到货' },
            ],
            meeting: 'MT-000010',
          },
        },
      },
    ]);
  });

  it('tells none where an earlier build has read for it', () => {
    expect(told(served)).toEqual([]);
  });
});
