import { useWords } from '../messages/messages.js';
import { daysBetween, today } from './figures.js';
import { sharedWords } from './shared.messages.js';

const NEAR_DAYS = 3;

/** A day by which something has to be there, and how many days are left. What is over is only a day. */
export function DueDay({ day, isOver = false }: { day: string | null; isOver?: boolean }) {
  const say = useWords(sharedWords);
  if (day === null) return <>{say('none')}</>;
  const left = daysBetween(today(), day);
  const told = left < 0 ? say('daysLate', { n: -left }) : left === 0 ? say('dueToday') : say('daysLeft', { n: left });
  const urgency = isOver ? '' : left < 0 ? 'late' : left <= NEAR_DAYS ? 'near' : '';
  return (
    <div className="two-lines">
      <span className={`nowrap ${urgency && `strong ${urgency}`}`}>{day}</span>
      {!isOver && <span className={`small nowrap ${urgency || 'pale'}`}>{told}</span>}
    </div>
  );
}
