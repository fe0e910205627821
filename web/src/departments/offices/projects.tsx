import { Tag } from 'antd';
import { Link } from 'react-router';
import { stateNames } from '../../../../machines/projects/project.state-names.js';
import { StateTag } from '../../process/state-tag.js';
import { addressOf } from '../../shared/address.js';
import { text } from '../../messages/messages.js';
import type { components } from '../../api/schema.js';
import { dueDay, figure, long, order, person } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import { ALL, OPEN } from '../presets.js';
import type { Column, Section } from '../section.js';
import { act, by, list } from '../section.js';

type Project = components['schemas']['ProjectRow'];

const COLOURS: Readonly<Record<string, string>> = {
  designing: 'gold',
  reviewing: 'blue',
  released: 'green',
  frozen: 'green',
  making: 'gold',
  made: 'cyan',
  tested: 'cyan',
  submitted: 'blue',
  confirmed: 'green',
  'to-improve': 'orange',
};

/** Where a region of the project stands, in the words of its chart. */
const region = (name: 'design' | 'sample', title: Column<Project>['title']): Column<Project> => ({
  key: name,
  title,
  width: 130,
  render: (row, { language }) => (
    <Tag color={COLOURS[row[name]]}>{stateNames[`${name}.${row[name]}`]?.[language] ?? row[name]}</Tag>
  ),
});

export const projects: Section = list('/api/departments/sales/projects', text('项目', '專案', 'Projects'), {
  presets: [
    OPEN,
    by(narrow.mine, { open: 'true', mine: 'true' }),
    by(narrow.atCustomer, { open: 'true', sample: 'submitted' }),
    by(narrow.found, { open: 'true', found: 'true' }),
    by(narrow.unplanned, { open: 'true', unplanned: 'true' }),
    ALL,
  ],
  keys: ['no'],
  processOf: ({ no }) => no,
  columns: [
    {
      key: 'no',
      title: head.number,
      width: 110,
      render: ({ no }, { kindOf }) => <Link to={addressOf(kindOf(no), no)}>{no}</Link>,
    },
    long('name', head.project, 200),
    order(),
    {
      key: 'state',
      title: head.status,
      width: 100,
      render: ({ no, state }, { kindOf }) => <StateTag kind={kindOf(no)} state={state} />,
    },
    region('design', stateNames.design),
    region('sample', stateNames.sample),
    figure('openTasks', head.openTasks, 110),
    figure('unplanned', head.unplanned, 120),
    dueDay('nextOn', head.nextTask, ({ open }) => !open),
    figure('findings', head.openFindings, 120),
    dueDay('dueOn', head.lastMilestone, ({ open }) => !open),
    person('leader', head.leader),
  ],
  acts: [
    act('sales.start-project', text('启动项目', '啟動專案', 'Start'), ({ state }) => state === 'opened'),
    act(
      'sales.confirm-sample',
      text('客户确认样品', '客戶確認樣品', 'Confirm sample'),
      ({ sample }) => sample === 'submitted',
    ),
    act(
      'engineering.submit-design',
      text('提交设计', '提送設計', 'Submit design'),
      ({ design }) => design === 'designing',
    ),
    act('engineering.make-sample', text('登记样品', '登錄樣品', 'Record sample'), ({ sample }) => sample === 'making'),
  ],
});
