import { examplesOf } from '../kit/shapes.js';
import { projectSchema } from './project.schema.js';

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

const task = {
  content: '完成总体设计图样',
  person: PERSON,
  dueOn: '2099-04-10',
  quality: '符合客户技术协议',
} as const;

export const projectExamples = examplesOf(projectSchema, {
  'sales.open-project': { order: 'SO-000123', name: '东方机械转台项目', tasks: [{ ...task, office: 'engineering' }] },
  'sales.assign-tasks': { tasks: [task] },
  'market.assign-tasks': { tasks: [task] },
  'engineering.assign-tasks': { tasks: [task] },
  'production.assign-tasks': { tasks: [task] },
  'quality.assign-tasks': { tasks: [task] },
  'sales.withdraw-task': { task: 'T1' },
  'person.submit-work-plan': { task: 'T1', steps: [{ work: '方案图', on: '2099-04-02' }] },
  'engineering.submit-design': {
    docNo: 'DWG-RT250-A',
    performance: '承载 2 t，定位精度 ±3″',
    reliability: '连续运转 5000 h 无故障',
    maintainability: '轴承可在不拆台面的情况下更换',
    reviewers: [{ office: 'quality', person: PERSON }],
  },
  'reviewers.review-design': { verdict: 'pass', opinion: '可以制样', findings: [{ text: '密封件应便于更换' }] },
  'engineering.fix-findings': { findings: [{ finding: 'F1', cause: '压盖过深', measure: '改为分体压盖' }] },
  'finder.confirm-fix': { finding: 'F1', mended: true },
  'engineering.make-sample': { sampleNo: 'S-01', quantity: 1, madeOn: '2026-03-02' },
  'engineering.test-sample': {
    tests: [
      { item: '定位精度', kind: 'performance', requirement: '±3″', measured: '±2.4″', result: 'pass' },
      { item: '外观', kind: 'inspection', result: 'pass' },
    ],
  },
  'engineering.submit-sample': { sentOn: '2026-03-02' },
  'sales.confirm-sample': { confirmedBy: '王建国', on: '2026-03-02' },
  'sales.return-sample': { opinions: [{ text: '手柄位置偏低' }] },
});
