import { Button, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useLanguage } from '../messages/language.js';
import { text, useWords } from '../messages/messages.js';
import { useMe } from '../session/me.js';
import { addressOf } from '../shared/address.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Rows } from '../shared/rows.js';

type Sharing = components['schemas']['SharingItem'];
type Information = components['schemas']['SharedInformation'];

const PUBLISHERS = 'publishers';

const words = {
  hint: text(
    '信息由登记它的操作即时发布，可见的部门立即看到，不另行分发。',
    '資訊由登錄它的操作即時發布，可見的部門立即看到，不另行分發。',
    'What an event records is read at once by whom it is for; nobody sends a copy.',
  ),
  name: text('指定信息维护人', '指定資訊維護人', 'Name a maintainer'),
  all: text('维护人记录', '維護人紀錄', 'All maintainers'),
  office: text('部门', '部門', 'Office'),
  maintainer: text('信息维护人', '資訊維護人', 'Maintainer'),
  nobody: text('未指定', '未指定', 'nobody named'),
  deputy: text('代理：{name}', '代理：{name}', 'Deputy: {name}'),
  confirmed: text('最近核对：{at}', '最近核對：{at}', 'Looked through: {at}'),
  due: text('待核对', '待核對', 'to be looked through'),
  what: text('发布的信息', '發布的資訊', 'What is published'),
  from: text('来源操作', '來源操作', 'From'),
  to: text('发布对象', '發布對象', 'To'),
  everybody: text('各部门', '各部門', 'Every office'),
  by: text('时限', '時限', 'By when'),
  atOnce: text('即时', '即時', 'At once'),
  withDuty: text('{duty}，{n} 个工作日内', '{duty}，{n} 個工作日內', '{duty}, within {n} working days'),
  clause: text('条款', '條款', 'Clause'),
};

const placeOf = ({ kind, office, list }: Information): string =>
  kind === null ? `/departments/${office}?show=${list}` : kind === 'orders' ? '/orders' : `/processes/${kind}`;

/** What every office publishes, to whom, by when, from what, and who keeps it up (S0§六(二)). */
export function SharingTab() {
  const say = useWords(words);
  const { headOf } = useMe();
  const asked = api.useQuery('get', '/api/sharing');
  return (
    <>
      <Flex className="list-head" gap="small" align="center" wrap>
        {headOf.length > 0 && (
          <Link to={`/processes/${PUBLISHERS}/new`}>
            <Button type="primary">{say('name')}</Button>
          </Link>
        )}
        <Link to={`/processes/${PUBLISHERS}`}>
          <Button>{say('all')}</Button>
        </Link>
        <Typography.Text type="secondary">{say('hint')}</Typography.Text>
      </Flex>
      <QueryBoundary asked={asked}>
        {({ items }) => (
          <Rows<Sharing>
            rows={items}
            rowKey={({ office }) => office}
            size="small"
            columns={[
              {
                key: 'office',
                title: say('office'),
                width: 120,
                render: ({ officeName }) => <Typography.Text strong>{officeName}</Typography.Text>,
              },
              {
                key: 'maintainer',
                title: say('maintainer'),
                width: 190,
                render: ({ maintainer }) => <Maintainer maintainer={maintainer} />,
              },
              {
                key: 'publishes',
                title: say('what'),
                width: 760,
                render: ({ publishes }) => publishes.map((one) => <Published key={one.what} of={one} />),
              },
            ]}
          />
        )}
      </QueryBoundary>
    </>
  );
}

function Maintainer({ maintainer }: Pick<Sharing, 'maintainer'>) {
  const say = useWords(words);
  if (maintainer === null) return <Tag>{say('nobody')}</Tag>;
  const { process, person, deputy, confirmedAt, due } = maintainer;
  return (
    <>
      <Link to={addressOf(PUBLISHERS, process)}>{person}</Link>
      {due && <Tag color="orange">{say('due')}</Tag>}
      {deputy !== null && <div className="small">{say('deputy', { name: deputy })}</div>}
      {confirmedAt !== null && <div className="small">{say('confirmed', { at: moment(confirmedAt) })}</div>}
    </>
  );
}

function Published({ of }: { of: Information }) {
  const say = useWords(words);
  const language = useLanguage();
  const { what, events, to, duty, workingDays, clause } = of;
  const readers = to?.map((office) => OFFICE_NAMES[office][language]).join('、') ?? say('everybody');
  const by = duty === null ? say('atOnce') : say('withDuty', { duty, n: workingDays ?? 0 });
  return (
    <div>
      <Link to={placeOf(of)} className="in-text">
        {what}
      </Link>{' '}
      <span className="small">
        {say('from')}：{events.map(({ label }) => label).join('、')} · {say('to')}：{readers} · {say('by')}：{by} ·{' '}
        {clause}
      </span>
    </div>
  );
}
