import { examplesOf } from '../kit/shapes.js';
import { maintenanceSchema } from './maintenance.schema.js';

const plan = [
  { item: 1, work: '导轨清洁加油，检查油位', everyDays: 7 },
  { item: 2, work: '主轴精度检测，更换冷却液', everyDays: 90, lastOn: '2026-01-12' },
];

const place = { line: '机加工线', team: '机加工组', place: '一车间 A3', dailyHours: '16' };

export const maintenanceExamples = examplesOf(maintenanceSchema, {
  'production.register-equipment': {
    equipment: '卧式加工中心',
    model: 'HMC-630',
    assetNo: 'SB-0031',
    ...place,
    key: true,
    plan,
  },
  'production.move-equipment': { ...place, place: '一车间 B1' },
  'production.set-maintenance-plan': {
    plan: [...plan, { item: 3, work: '年度安全检查', dates: [{ on: '2026-12-01' }] }],
  },
  'production.schedule-maintenance': { from: '2026-04-11', until: '2026-04-12', items: [{ item: 2 }] },
  'production.complete-maintenance': {
    on: '2026-04-12',
    items: [{ item: 2, result: 'adjusted', remark: '主轴径向跳动由 0.008 调至 0.004' }],
    findings: '导轨无磨损，冷却液已更换',
    performers: ['孙海涛'],
    spentHours: '6.5',
    parts: '冷却液 200 L',
  },
  'production.postpone-maintenance': { item: 2, postponedTo: '2026-04-18' },
  'production.report-down': {
    on: '2026-03-02',
    time: '10:20',
    symptom: '主轴异响，加工面有振纹',
    expectedOn: '2026-03-05',
  },
  'production.estimate-repair': { cause: '主轴前轴承磨损', expectedOn: '2026-03-06' },
  'production.report-repaired': {
    on: '2026-03-06',
    time: '15:40',
    work: '更换主轴前轴承并校准',
    performers: ['孙海涛'],
    parts: '角接触轴承 7014C 2 件',
  },
  'quality.check-equipment': { passed: true, findings: '试切件尺寸和粗糙度合格' },
});
