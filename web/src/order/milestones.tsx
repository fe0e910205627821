import { MILESTONES } from '../../../machines/order/order.types.js';
import { useLanguage } from '../messages/language.js';
import { MILESTONE_NAMES } from '../../../machines/order/order.state-names.js';

/** The states of an order in their order, and how far this one has come. */
export function Milestones({ state }: { state: string }) {
  const language = useLanguage();
  const current = MILESTONES.findIndex((milestone) => milestone === state);
  const kindOf = (place: number): string =>
    place < current || state === 'settled' ? 'done' : place === current ? 'now' : 'ahead';
  return (
    <ol className={state === 'cancelled' ? 'milestones cancelled' : 'milestones'}>
      {MILESTONES.map((milestone, place) => (
        <li key={milestone} className={kindOf(place)} aria-current={place === current ? 'step' : undefined}>
          <span className="milestone-dot">{kindOf(place) === 'done' ? '✓' : place + 1}</span>
          <span className="milestone-name">{MILESTONE_NAMES[milestone][language]}</span>
        </li>
      ))}
    </ol>
  );
}
