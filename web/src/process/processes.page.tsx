import { Select } from 'antd';
import { useMemo } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import { OFFICE_NAMES, OFFICES } from '../../../machines/offices.js';
import { useKind } from '../api/kinds.js';
import { DayInput } from '../forms/day-inputs.js';
import { addressOf, listOf } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { moment } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { StateCell, useCommonFields, useEitherField } from './list-parts.js';
import { listWords } from './list.messages.js';
import { ListPage } from './list.page.js';
import type { List, ListColumn, ListField, ProcessItem } from './list.js';
import { processesAsked } from './list.js';
import { Waits } from './waits.js';

function useColumns(): ListColumn<ProcessItem>[] {
  const say = useWords(listWords);
  return [
    {
      key: 'no',
      title: say('no'),
      width: 240,
      fixed: 'left',
      isOnCard: true,
      render: ({ kind, no, title }) => (
        <div className="two-lines">
          <Link className="card-link" to={addressOf(kind, no)}>
            {no}
          </Link>
          <span className="pale small">{title}</span>
        </div>
      ),
    },
    {
      key: 'state',
      title: say('state'),
      width: 150,
      isOnCard: true,
      render: (process) => <StateCell kind={process.kind} of={process} />,
    },
    {
      key: 'waits',
      title: say('waits'),
      width: 240,
      isOnCard: true,
      render: ({ waits }) => <Waits waits={waits} />,
    },
    { key: 'due', title: say('due'), width: 125, isOnCard: true, render: (process) => <Due process={process} /> },
    { key: 'moved', title: say('stateSince'), width: 150, render: ({ stateSince }) => moment(stateSince) },
    { key: 'updated', title: say('updated'), width: 150, isHidden: true, render: ({ updatedAt }) => moment(updatedAt) },
    { key: 'revision', title: say('revision'), width: 80, isHidden: true, render: ({ revision }) => revision },
  ];
}

function Due({ process: { kind, state, dueOn } }: { process: ProcessItem }) {
  const { milestones = [] } = useKind(kind) ?? {};
  return <DueDay day={dueOn} isOver={milestones.some((milestone) => milestone.state === state && milestone.final)} />;
}

function useFields(kind: string): ListField[] {
  const say = useWords(listWords);
  const language = useLanguage();
  const either = useEitherField();
  const { words, state } = useCommonFields(kind, say('wordsHint'));
  const offices = OFFICES.map((value) => ({ value, label: OFFICE_NAMES[value][language] }));
  return [
    words,
    state,
    {
      name: 'waitsFor',
      label: say('waits'),
      input: <Select allowClear options={offices} placeholder={say('any')} />,
    },
    { name: 'dueBefore', label: say('dueBefore'), isFurther: true, input: <DayInput /> },
    either('held', say('held')),
    either('mine', say('followed')),
  ];
}

const listFor = (kind: string): List<ProcessItem> => ({
  kind,
  asked: (filter) => processesAsked(kind, filter),
  useColumns,
  useFields,
  quick: { all: {}, mine: { mine: 'true' }, held: { held: 'true' } },
  exportFrom: `/api/processes/${kind}/export.xlsx`,
  isBulk: true,
});

/** The processes of any kind that has no list of its own. */
export function ProcessesPage() {
  const { kind = '' } = useParams();
  const { pathname, search } = useLocation();
  const list = useMemo(() => listFor(kind), [kind]);
  if (pathname !== listOf(kind)) return <Navigate to={listOf(kind) + search} replace />;
  return <ListPage key={kind} list={list} />;
}
