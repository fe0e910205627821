import { text } from '../../messages/messages.js';
import {
  count,
  day,
  dueDay,
  instant,
  long,
  milestone,
  office,
  order,
  person,
  plain,
  status,
  texts,
} from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { act, by, list } from '../section.js';
import { ALL, OPEN } from '../presets.js';
import { projects } from './projects.js';

export const clerk: Section[] = [
  list('/api/departments/clerk/follow-ups', text('跟单台账', '跟單臺帳', 'Follow-up list'), {
    presets: [
      by(narrow.openOrders, { open: 'true' }),
      by(narrow.mine, { open: 'true', mine: 'true' }),
      by(narrow.troubled, { troubled: 'true' }),
      by(narrow.unacknowledged, { open: 'true', unacknowledged: 'true' }),
      by(narrow.held, { held: 'true' }),
    ],
    columns: [
      order(),
      milestone(),
      plain('customer', head.customer, 180),
      dueDay('dueOn', head.due, ({ open, state }) => !open || state === 'delivered'),
      day('plannedFinish', head.plannedFinish),
      status('productionPlan', head.productionPlan),
      status('procurementPlan', head.procurementPlan),
      status('logisticsPlan', head.logisticsPlan),
      day('lastReportOn', head.lastReport),
      count('openExceptions', head.exceptions),
      count('openObjections', head.objections),
    ],
  }),
];

export const sales: Section[] = [
  list('/api/departments/sales/objections', text('异议', '異議', 'Objections'), {
    presets: [OPEN, ALL],
    keys: ['orderNo', 'source', 'no'],
    columns: [
      order(),
      status('source', head.kind, 90),
      plain('objector', head.objector),
      texts('items', head.items, 260),
      long('resolution', head.resolution),
      person('raisedBy', head.by),
      instant('raisedAt', head.at),
    ],
    acts: [
      act(
        'sales.close-objection',
        text('关闭异议', '關閉異議', 'Close it'),
        ({ open, source }) => open && source === 'customer',
      ),
      act(
        'sales.resolve-objection',
        text('处理异议', '處理異議', 'Resolve it'),
        ({ open, source }) => open && source === 'review',
      ),
    ],
  }),
  list('/api/departments/sales/amendments', text('变更', '變更', 'Amendments'), {
    presets: [ALL],
    keys: ['orderNo', 'revision'],
    columns: [
      order(),
      plain('revision', head.revision, 80),
      texts('changed', head.changed),
      long('reason', head.reason),
      plain('consentBy', head.consent, 120),
      day('consentOn', head.day),
      person('amendedBy', head.by),
      instant('amendedAt', head.at),
    ],
  }),
  list('/api/departments/sales/special-requirements', text('特殊要求', '特殊要求', 'Special requirements'), {
    key: 'requirements',
    note: text(
      '确认时间：收到订单副本的部门以确认接单为准，其他评审部门以有效评审为准。不参加评审的部门不在系统内确认，请当面告知。',
      '確認時間：收到訂單副本的部門以確認接單為準，其他評審部門以有效評審為準。不參加評審的部門不在系統內確認，請當面告知。',
      'Confirmed is a department that receives a copy by confirming it, another by its review that is not stale. An office that does neither confirms nothing here: tell it in person.',
    ),
    presets: [OPEN, ALL],
    keys: ['orderNo', 'no'],
    columns: [
      order(),
      long('requirement', head.requirement, 320),
      office('department', head.department),
      instant('acknowledgedAt', head.confirmedAt),
    ],
  }),
  projects,
];
