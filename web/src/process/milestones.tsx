import { useKind } from '../api/kinds.js';

/** The states on the way of a process, and how far this one has come; one that stands aside is shown where it left. */
export function Milestones({ kind, state }: { kind: string; state: string }) {
  const { milestones = [] } = useKind(kind) ?? {};
  const shown = milestones.filter((milestone) => milestone.onWay || (milestone.state === state && !milestone.final));
  const current = shown.findIndex((milestone) => milestone.state === state);
  const hasLeft = milestones.length > 0 && current < 0;
  const isOver = shown[current]?.final ?? false;
  const standingOf = (place: number): string =>
    place < current || isOver ? 'done' : place === current ? 'now' : 'ahead';
  return (
    <ol className={hasLeft ? 'milestones cancelled' : 'milestones'}>
      {shown.map(({ state: milestone, name }, place) => (
        <li key={milestone} className={standingOf(place)} aria-current={place === current ? 'step' : undefined}>
          <span className="milestone-dot">{standingOf(place) === 'done' ? '✓' : place + 1}</span>
          <span className="milestone-name">{name}</span>
        </li>
      ))}
    </ol>
  );
}
