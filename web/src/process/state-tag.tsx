import { Tag } from 'antd';
import type { Kind } from '../api/kinds.js';
import { useKind } from '../api/kinds.js';
import { useWords } from '../messages/messages.js';
import { listWords } from './list.messages.js';

/** The further on its way, the greener; what has left it is told apart. */
const ALONG = ['default', 'geekblue', 'blue', 'cyan', 'lime', 'green', 'success', 'purple'];

function colourOf({ milestones }: Kind, state: string): string {
  const onWay = milestones.filter((milestone) => milestone.onWay);
  const place = onWay.findIndex((milestone) => milestone.state === state);
  if (place >= 0) return ALONG[Math.round((place * (ALONG.length - 1)) / Math.max(1, onWay.length - 1))] ?? 'default';
  return milestones.find((milestone) => milestone.state === state)?.final ? 'error' : 'gold';
}

/** Where a process stands, in the same colour on every page. */
export function StateTag({ kind, state, name }: { kind: string; state: string; name?: string }) {
  const known = useKind(kind);
  const told = name ?? known?.milestones.find((milestone) => milestone.state === state)?.name ?? state;
  return <Tag color={known && colourOf(known, state)}>{told}</Tag>;
}

/** What is out of the ordinary about a process. */
export function Marks({ of }: { of: { held: boolean; overdue?: boolean; key?: boolean } }) {
  const say = useWords(listWords);
  return (
    <>
      {of.held && <Tag color="orange">{say('held')}</Tag>}
      {of.overdue && <Tag color="red">{say('overdue')}</Tag>}
      {of.key && <Tag color="gold">{say('key')}</Tag>}
    </>
  );
}
