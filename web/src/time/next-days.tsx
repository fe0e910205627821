import { Typography } from 'antd';
import { api } from '../api/client.js';
import { useWords } from '../messages/messages.js';
import { moment } from '../shared/figures.js';
import { useSettled } from '../shared/use-settled.js';
import { timeWords } from './time.messages.js';

type Shift = 'next' | 'previous' | 'none';

/** When a rule would begin something next, by the work calendar, while it is still being written. */
export function NextDays({ rrule, shift }: { rrule: string; shift: string }) {
  const say = useWords(timeWords);
  const query = useSettled(rrule.trim());
  const { data } = api.useQuery(
    'get',
    '/api/cadences/days',
    { params: { query: { rrule: query, shift: shift as Shift } } },
    { enabled: query !== '', retry: false },
  );
  if (query === '') return null;
  return (
    <Typography.Paragraph type="secondary" className="small next-days" aria-live="polite">
      {say('nextDays')} {data ? data.items.map(({ at }) => moment(at)).join('、') || say('none') : '—'}
    </Typography.Paragraph>
  );
}
