import './capacity.css';
import { Card, Flex, Segmented, Switch, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { LOOKING_AHEAD } from '../departments/stretch.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { CapacityBoard } from './board.js';
import { capacityWords } from './capacity.messages.js';
import { TasksDrawer } from './tasks.drawer.js';
import type { TeamLoad } from './team-load.js';

const IS_DAY = /^\d{4}-\d\d-\d\d$/;

/** How much each production line or team has to do, week by week, and how much it can. */
export function CapacityPage() {
  const say = useWords(capacityWords);
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const [isOverOnly, setOverOnly] = useState(false);
  const [chosen, setChosen] = useState<TeamLoad | null>(null);
  const [from, to] = [address.get('from') ?? '', address.get('to') ?? ''];
  // A plan leads here with the days of its month.
  const own = IS_DAY.test(from) && IS_DAY.test(to) ? { from, to } : null;
  const period = Number(address.get('period') ?? '0');
  const { query } = LOOKING_AHEAD[period] ?? LOOKING_AHEAD[0];
  const asked = api.useQuery('get', '/api/departments/production/load', { params: { query: own ?? query() } });
  const options = LOOKING_AHEAD.map(({ label }, value) => ({ value, label: label[language] }));
  return (
    <Card>
      <Flex className="list-head" gap="middle" align="center" justify="space-between" wrap>
        <Typography.Title level={1} className="page-title">
          {say('title')}
        </Typography.Title>
        <Flex gap="middle" align="center" wrap>
          <label>
            <Switch size="small" checked={isOverOnly} onChange={setOverOnly} aria-label={say('overOnly')} />{' '}
            {say('overOnly')}
          </label>
          <Segmented
            aria-label={say('period')}
            value={own ? -1 : period}
            onChange={(value) => setAddress(value > 0 ? { period: String(value) } : {}, { replace: true })}
            options={own ? [{ value: -1, label: say('thisStretch', own) }, ...options] : options}
          />
        </Flex>
      </Flex>
      <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
      <QueryBoundary asked={asked}>
        {(rows) => <Shown rows={rows} isOverOnly={isOverOnly} onChoose={setChosen} />}
      </QueryBoundary>
      <TasksDrawer cell={chosen} onClose={() => setChosen(null)} />
    </Card>
  );
}

interface ShownProps {
  rows: readonly TeamLoad[];
  isOverOnly: boolean;
  onChoose: (cell: TeamLoad) => void;
}

function Shown({ rows, isOverOnly, onChoose }: ShownProps) {
  const say = useWords(capacityWords);
  if (rows.length === 0) return <Nothing told={say('empty')} />;
  const over = new Set(rows.filter(({ overloaded }) => overloaded).map(({ team }) => team));
  const shown = isOverOnly ? rows.filter(({ team }) => over.has(team)) : rows;
  if (shown.length === 0) return <Nothing told={say('noOver')} />;
  return <CapacityBoard rows={shown} onChoose={onChoose} />;
}
