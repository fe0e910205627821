import { Link } from 'react-router';
import type { components } from '../api/schema.js';
import { addressOf } from '../shared/address.js';
import type { Asked } from '../shared/query-boundary.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { useWords } from '../messages/messages.js';
import { effectsWords } from './effects.messages.js';

type Concerned = components['schemas']['ConcernedProcess'];

interface Props {
  asked: Asked<Concerned[]>;
  /** What their figure of hours is. */
  told: 'waiting' | 'days';
}

/** The processes of which a figure is made; each leads to its page. */
export function ConcernedList({ asked, told }: Props) {
  const say = useWords(effectsWords);
  const columns: RowColumn<Concerned>[] = [
    { key: 'no', title: say('no'), width: 140, render: ({ no, kind }) => <Link to={addressOf(kind, no)}>{no}</Link> },
    { key: 'title', title: say('title'), width: 260, render: ({ title }) => title },
    { key: 'state', title: say('state'), width: 110, render: ({ stateName }) => stateName },
    ...(told === 'waiting'
      ? [
          { key: 'refusals', title: say('refusals'), width: 80, render: ({ refusals }: Concerned) => refusals },
          { key: 'waits', title: say('waits'), width: 90, render: ({ waits }: Concerned) => waits },
        ]
      : []),
    { key: 'hours', title: say(told === 'days' ? 'days' : 'hours'), width: 100, render: ({ hours }) => hours },
  ];
  return (
    <QueryBoundary asked={asked}>
      {(rows) => <Rows rows={rows} rowKey={({ no }) => no} columns={columns} size="small" empty={say('none')} />}
    </QueryBoundary>
  );
}
