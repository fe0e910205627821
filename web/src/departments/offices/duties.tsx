import { Tag } from 'antd';
import { Link } from 'react-router';
import type { DutyId } from '../../../../machines/duties/duty.register.js';
import { DUTY_NAMES } from '../../../../machines/duties/duty.register.js';
import type { Office } from '../../../../machines/offices.js';
import { OFFICE_NAMES } from '../../../../machines/offices.js';
import type { components } from '../../api/schema.js';
import { text } from '../../messages/messages.js';
import { addressOf } from '../../shared/address.js';
import { dueDay, figure, plain } from '../columns.js';
import { head } from '../departments.messages.js';
import type { Section } from '../section.js';
import { by, list } from '../section.js';
import { LOOKING_BACK } from '../stretch.js';

type Period = components['schemas']['DutyPeriod'];
type Figures = components['schemas']['DutyFigures'];

const OUTCOMES: Readonly<Record<Period['outcome'], { label: ReturnType<typeof text>; colour?: string }>> = {
  open: { label: text('待完成', '待完成', 'To come') },
  kept: { label: text('按期', '按期', 'In time'), colour: 'green' },
  late: { label: text('逾期提交', '逾期提交', 'Late'), colour: 'orange' },
  missed: { label: text('未履行', '未履行', 'Missed'), colour: 'red' },
  excused: { label: text('免除', '免除', 'Excused'), colour: 'blue' },
};

const KEY = 'duties';

/** The duties of an office by the day they are due: those to come, and how the others were kept. */
export const dutiesOf = (office: Office): Section =>
  list('/api/departments/operations/duties', text('周期性义务', '週期性義務', 'Duties'), {
    key: KEY,
    keys: ['no'],
    presets: [
      by(OUTCOMES.open.label, { office, outcome: 'open' }),
      by(OUTCOMES.kept.label, { office, outcome: 'kept' }),
      by(OUTCOMES.late.label, { office, outcome: 'late' }),
      by(OUTCOMES.missed.label, { office, outcome: 'missed' }),
      by(OUTCOMES.excused.label, { office, outcome: 'excused' }),
    ],
    columns: [
      {
        key: 'duty',
        title: text('义务', '義務', 'Duty'),
        width: 240,
        render: ({ no, duty }: Period, { language, kindOf }) => (
          <>
            {DUTY_NAMES[duty as DutyId]?.[language] ?? duty} <Link to={addressOf(kindOf(no), no)}>{no}</Link>
          </>
        ),
      },
      plain<Period>('period', text('期间', '期間', 'Period'), 120),
      dueDay<Period>('dueOn', text('提交期限', '提交期限', 'To be handed in by'), ({ outcome }) => outcome !== 'open'),
      {
        key: 'outcome',
        title: head.status,
        width: 110,
        render: ({ outcome }: Period, { language }) => (
          <Tag color={OUTCOMES[outcome].colour}>{OUTCOMES[outcome].label[language]}</Tag>
        ),
      },
      {
        key: 'reviewer',
        title: text('审阅部门', '審閱部門', 'Reviewed by'),
        width: 130,
        render: ({ reviewer }: Period, { language }) => OFFICE_NAMES[reviewer as Office]?.[language] ?? reviewer,
      },
      {
        key: 'person',
        title: head.person,
        width: 110,
        render: ({ person }: Period, { nameOf }) => (person === null ? null : nameOf(person)),
      },
    ],
  });

/** How every office has kept its duties; an office leads to its own. */
export const dutyFigures: Section = list(
  '/api/departments/operations/duty-figures',
  text('义务履行', '義務履行', 'Duties kept'),
  {
    key: 'duty-figures',
    presets: LOOKING_BACK,
    keys: ['month', 'office', 'person'],
    columns: [
      plain<Figures>('month', text('月份', '月份', 'Month'), 100),
      {
        key: 'office',
        title: text('部门', '部門', 'Office'),
        width: 150,
        render: ({ office }: Figures, { language }) => (
          <Link to={`/departments/${office}?show=${KEY}`}>{OFFICE_NAMES[office as Office]?.[language] ?? office}</Link>
        ),
      },
      {
        key: 'person',
        title: head.person,
        width: 130,
        render: ({ personName }: Figures) => personName ?? '—',
      },
      figure<Figures>('kept', OUTCOMES.kept.label),
      figure<Figures>('late', OUTCOMES.late.label),
      figure<Figures>('missed', OUTCOMES.missed.label),
      figure<Figures>('excused', OUTCOMES.excused.label),
      figure<Figures>('open', OUTCOMES.open.label),
    ],
  },
);
