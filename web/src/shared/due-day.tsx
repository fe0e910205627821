import { Flex, Typography } from 'antd';
import { useWords } from '../words/words.js';
import { daysBetween, today } from './figures.js';
import { sharedWords } from './shared.words.js';

const NEAR_DAYS = 3;

/** A day by which something has to be there, and how many days are left. What is over is only a day. */
export function DueDay({ day, isOver = false }: { day: string | null; isOver?: boolean }) {
  const say = useWords(sharedWords);
  if (day === null) return <>{say('none')}</>;
  const left = daysBetween(today(), day);
  const told = left < 0 ? say('daysLate', { n: -left }) : left === 0 ? say('dueToday') : say('daysLeft', { n: left });
  const type = isOver ? undefined : left < 0 ? 'danger' : left <= NEAR_DAYS ? 'warning' : undefined;
  return (
    <Flex vertical>
      <Typography.Text type={type} strong={type !== undefined} className="nowrap">
        {day}
      </Typography.Text>
      {!isOver && (
        <Typography.Text type={type ?? 'secondary'} className="small nowrap">
          {told}
        </Typography.Text>
      )}
    </Flex>
  );
}
