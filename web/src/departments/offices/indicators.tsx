import { Alert, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { APPRAISED } from '../../../../machines/indicators/register.js';
import type { Office } from '../../../../machines/offices.js';
import { OFFICE_NAMES } from '../../../../machines/offices.js';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Me } from '../../api/types.js';
import { useLanguage } from '../../messages/language.js';
import { text, useWords } from '../../messages/messages.js';
import { mayRead, officesOf, useMe } from '../../session/me.js';
import { QueryBoundary } from '../../shared/query-boundary.js';
import { Rows } from '../../shared/rows.js';
import { grouped } from '../../shared/figures.js';
import { departmentsWords } from '../departments.messages.js';
import type { Section } from '../section.js';
import { LOOKING_BACK } from '../stretch.js';
import { IndicatorRows } from './indicator-rows.js';

type Figure = components['schemas']['IndicatorFigure'];

const words = {
  hint: text(
    '按系统日志计算；考核由人作出，不自动产生奖惩。',
    '依系統日誌計算；考核由人作出，不自動產生獎懲。',
    'Computed of the log. People appraise; nothing follows by itself.',
  ),
  period: text('期间', '期間', 'Period'),
  whom: text('考核对象', '考核對象', 'Whom'),
  wholeOffice: text('整个部门', '整個部門', 'The whole office'),
  indicator: text('指标', '指標', 'Indicator'),
  figure: text('数值', '數值', 'Figure'),
  basis: text('计算依据', '計算依據', 'Computed of'),
  clause: text('条款', '條款', 'Clause'),
  notKnown: text('无数据', '無數據', 'not known'),
  hidden: text('金额不可见', '金額不可見', 'amount not shown'),
  rows: text('{n} 项', '{n} 項', '{n} rows'),
  unknown: text('，另 {n} 项未知', '，另 {n} 項未知', ', {n} not known'),
  inside: text('明细', '明細', 'What it is made of'),
  notYours: text(
    '部门数据由人力资源部、公司领导和部门负责人查看；下面是您本人的数据。',
    '部門數據由人力資源部、公司領導與部門主管檢視；以下是您本人的數據。',
    'The figures of the office are for human resources, the management and its head; these are your own.',
  ),
  notForYou: text(
    '部门数据由人力资源部、公司领导和部门负责人查看。',
    '部門數據由人力資源部、公司領導與部門主管檢視。',
    'The figures of an office are for human resources, the management and its head.',
  ),
};

const UNITS: Readonly<Record<Figure['unit'], ReturnType<typeof text>>> = {
  percent: text('%', '%', '%'),
  rate: text('%', '%', '%'),
  points: text('分', '分', 'points'),
  days: text('天', '天', 'days'),
  count: text('项', '項', ''),
  amount: text('', '', ''),
};

const ALL_READERS = { offices: ['hr', 'management'], permissions: ['audit'] } as const;

/** The head of the office, or who stands in for him. */
const isHead = (me: Me, office: Office): boolean =>
  me.headOf.includes(office) ||
  me.delegations.received.some((lent) => lent.includeHead && lent.offices.includes(office));

interface Props {
  /** Whose figures; without it, one may choose. */
  office?: Office;
}

/** How an office did, each figure with its formula and what it is made of (S0§七(一)). */
function Indicators({ office: fixed }: Props) {
  const say = useWords(words);
  const shared = useWords(departmentsWords);
  const language = useLanguage();
  const me = useMe();
  const [chosen, setChosen] = useState<Office>('production');
  const [person, setPerson] = useState('');
  const [period, setPeriod] = useState(0);
  const office = fixed ?? chosen;
  const seesAll = mayRead(me, ALL_READERS) || isHead(me, office);
  const isOwn = office === 'clerk' && officesOf(me).includes('clerk') && me.offices.includes('clerk');

  if (!seesAll && !isOwn) return <Alert type="info" showIcon title={say('notForYou')} />;
  const { query } = LOOKING_BACK[period] ?? LOOKING_BACK[0];
  const whom = seesAll ? person : me.person.id;
  return (
    <>
      {!seesAll && <Alert className="read-only" type="info" showIcon title={say('notYours')} />}
      <Flex gap="small" align="center" wrap className="presets">
        {fixed === undefined && (
          <Select<Office>
            className="office-choice"
            aria-label={shared('choose')}
            value={office}
            onChange={(next) => {
              setChosen(next);
              setPerson('');
            }}
            options={(Object.keys(APPRAISED) as Office[]).map((value) => ({
              value,
              label: OFFICE_NAMES[value][language],
            }))}
          />
        )}
        {office === 'clerk' && seesAll && <PersonChoice office={office} value={person} onChange={setPerson} />}
        <Select
          aria-label={say('period')}
          value={period}
          onChange={setPeriod}
          options={LOOKING_BACK.map(({ label }, value) => ({ value, label: label[language] }))}
        />
        <Typography.Text type="secondary">{say('hint')}</Typography.Text>
      </Flex>
      <Figures asked={{ office, ...query(), ...(whom === '' ? {} : { person: whom }) }} />
    </>
  );
}

/** The people of an office, and the office as a whole. */
function PersonChoice({ office, value, onChange }: { office: Office; value: string; onChange: (id: string) => void }) {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/people/directory', { params: { query: { office, limit: '200' } } });
  return (
    <Select
      className="office-choice"
      aria-label={say('whom')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: say('wholeOffice') },
        ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Figures({ asked: of }: { asked: { office: Office; from: string; to: string; person?: string } }) {
  const say = useWords(words);
  const shared = useWords(departmentsWords);
  const language = useLanguage();
  const asked = api.useQuery('get', '/api/departments/hr/indicators', { params: { query: of } });
  const told = ({ value, unit, currency, hidden }: Figure) => {
    if (hidden) return <Tag>{say('hidden')}</Tag>;
    if (value === null) return <Tag>{say('notKnown')}</Tag>;
    return `${unit === 'amount' ? grouped(value) : value} ${currency ?? UNITS[unit][language]}`.trim();
  };
  return (
    <QueryBoundary asked={asked}>
      {(figures) => (
        <Rows<Figure>
          rows={figures}
          rowKey={({ indicator }) => indicator}
          columns={[
            {
              key: 'indicator',
              title: say('indicator'),
              width: 420,
              render: ({ name, formula }) => (
                <>
                  <Typography.Text strong>{name}</Typography.Text>
                  <br />
                  <Typography.Text type="secondary">{formula}</Typography.Text>
                </>
              ),
            },
            { key: 'figure', title: say('figure'), width: 140, align: 'right', render: told },
            {
              key: 'basis',
              title: say('basis'),
              width: 150,
              render: ({ rows, unknown }) =>
                `${say('rows', { n: rows })}${unknown > 0 ? say('unknown', { n: unknown }) : ''}`,
            },
            {
              key: 'clause',
              title: say('clause'),
              width: 170,
              render: ({ clause }) =>
                clause.split('; ').map((one, place) => (
                  <span key={one}>
                    {place > 0 && '; '}
                    <Link to={`/rules?show=clauses&clause=${encodeURIComponent(one)}`} className="in-text">
                      {one}
                    </Link>
                  </span>
                )),
            },
          ]}
          inside={(figure) => <IndicatorRows figure={figure} asked={of} />}
          insideTitle={say('inside')}
          empty={shared('empty')}
        />
      )}
    </QueryBoundary>
  );
}

const label = text('考核指标', '考核指標', 'Indicators');

/** The figures of one office. */
export const indicatorsOf = (office: Office): Section => ({
  key: 'indicators',
  label,
  Component: () => <Indicators office={office} />,
});

/** Those of every office, to choose from. */
export const indicators: Section = { key: 'indicators', label, Component: () => <Indicators /> };
