import './departments.css';
import { Alert, Card, Flex, Select, Tabs, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Office } from '../../../machines/offices.js';
import { OFFICE_NAMES, OFFICES } from '../../../machines/offices.js';
import { NotFoundPage } from '../shared/not-found.page.js';
import type { Acting } from '../process/process-event-drawer.js';
import { ProcessEventDrawer } from '../process/process-event-drawer.js';
import { officesOf, useMe } from '../session/me.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { departmentsWords } from './departments.messages.js';
import { OfficeQueue, OwnQueue } from './queue.js';
import { sectionsOf } from './sections.js';

const isOffice = (name: string): name is Office => OFFICES.some((office) => office === name);

/** An office at work: what waits for it, and what it keeps. Whoever does not belong to it looks and urges. */
export function DepartmentPage() {
  const { office } = useParams();
  const mine = officesOf(useMe());
  const shown = office ?? mine[0] ?? 'clerk';
  return isOffice(shown) ? <Department key={shown} office={shown} isMine={mine.includes(shown)} /> : <NotFoundPage />;
}

function Department({ office, isMine }: { office: Office; isMine: boolean }) {
  const say = useWords(departmentsWords);
  const [address, setAddress] = useSearchParams();
  const [acting, setActing] = useState<Acting | null>(null);
  const language = useLanguage();
  const sections = sectionsOf(office);
  const shown = address.get('show');
  const isKnown = sections.some(({ key }) => key === shown);

  return (
    <Card>
      <Flex gap="middle" align="center" justify="space-between" wrap>
        <Flex gap="small" align="center">
          <Typography.Title level={1} className="page-title">
            {OFFICE_NAMES[office][language]}
          </Typography.Title>
          {isMine && <Tag color="blue">{say('mine')}</Tag>}
        </Flex>
        <OfficeChoice office={office} />
      </Flex>
      {!isMine && <Alert className="read-only" type="info" showIcon title={say('readOnly')} />}
      <Tabs
        activeKey={isKnown && shown ? shown : 'queue'}
        onChange={(key) => setAddress(key === 'queue' ? {} : { show: key }, { replace: true })}
        destroyOnHidden
        items={[
          {
            key: 'queue',
            label: say('queue'),
            children: isMine ? <OwnQueue office={office} onAct={setActing} /> : <OfficeQueue office={office} />,
          },
          ...sections.map(({ key, label, Component }) => ({
            key,
            label: label[language],
            children: <Component onAct={setActing} />,
          })),
        ]}
      />
      <ProcessEventDrawer acting={acting} onActing={setActing} />
    </Card>
  );
}

/** One's own offices first. */
function OfficeChoice({ office }: { office: Office }) {
  const say = useWords(departmentsWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const mine = officesOf(useMe());
  const others = OFFICES.filter((other) => !mine.includes(other));
  const options = (offices: readonly Office[]) =>
    offices.map((value) => ({ value, label: OFFICE_NAMES[value][language] }));
  return (
    <Select
      className="office-choice"
      value={office}
      aria-label={say('choose')}
      options={[
        ...(mine.length > 0 ? [{ label: say('mine'), options: options(mine) }] : []),
        { label: say('title'), options: options(others) },
      ]}
      onChange={(chosen: Office) => void navigate(`/departments/${chosen}`)}
    />
  );
}
