import { APPRAISAL_FIGURES, MEMBERS } from '../../machines/appraisals/appraisal.figures.js';
import type { OpenedAppraisal } from '../../machines/appraisals/appraisal.opened.js';
import { appraisal } from '../../machines/appraisals/appraisal.process.js';
import type { AppraisalData } from '../../machines/appraisals/appraisal.schema.js';
import type { AppraisalFacts } from '../../machines/appraisals/appraisal.types.js';
import { Story } from './story.js';

export const hr = { by: 'lyu', office: 'hr' };
export const leader = { by: 'shi', office: 'management' };
export const panel = { by: 'he', office: 'operations' };

const OPENED: OpenedAppraisal = {
  scheme: 'KS-000001',
  name: '季度考核',
  cadence: 'quarter',
  period: '2025-Q4',
  from: '2025-10-01',
  to: '2025-12-31',
  office: 'production',
  person: null,
  panel: ['he'],
  rows: [
    { name: 'plan-completion', weight: '60', scoring: '按比例', full: '95', none: '70' },
    { name: 'own-1', own: '现场 5S', weight: '40', scoring: '月度检查' },
  ],
};

const KNOWN = { name: 'plan-completion', value: '90', rows: 10, unknown: 0, withoutRate: [] };
export const KNOWS = { [APPRAISAL_FIGURES]: JSON.stringify([KNOWN]), [MEMBERS]: 'qian zheng' };
export const head = { by: 'qian', office: 'production', observed: KNOWS };

type Figures = AppraisalData['office.self-assess']['figures'];

export const OWN: Figures[number] = { name: 'own-1', value: '88', basis: '月度检查表' };
export const SCORES: AppraisalData['reviewer.review-appraisal']['scores'] = [
  { name: 'plan-completion', score: '80' },
  { name: 'own-1', score: '90' },
];

export const opened = (more: Partial<OpenedAppraisal> = {}) =>
  Story.of<AppraisalFacts, AppraisalData>(appraisal, 'KP-1').when('scheme.open-appraisal', { ...OPENED, ...more }, hr);
export const assessed = (figures: Figures = [{ name: 'plan-completion' }, OWN], more: Partial<OpenedAppraisal> = {}) =>
  opened(more).when('office.self-assess', { figures, summary: '返工减少' }, head);
export const heard = () => assessed().when('panel.give-opinion', { opinion: '属实' }, panel);
export const REVIEW = { scores: SCORES, verdict: '良好' };
export const reviewed = () => heard().when('reviewer.review-appraisal', REVIEW, hr);
export const fedBack = () => reviewed().when('reviewer.feed-back', { feedback: '总分 84' }, hr);
export const contested = () => fedBack().when('office.object-to-result', { grounds: '改期有书面确认' }, head);
