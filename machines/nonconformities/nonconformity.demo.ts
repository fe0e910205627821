import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { NonconformityData } from './nonconformity.schema.js';

const story = (found: NonconformityData['quality.open'], steps: DemoStep[] = []): DemoStory => ({
  known: { finding: found.finding },
  steps: [step('quality', 'quality.open', found), ...steps],
});

const analyse = (
  by: string,
  cause: string,
  causeClass: NonconformityData['production.analyse']['causeClass'],
  method: NonconformityData['production.analyse']['method'] = '5why',
): DemoStep => step(by, 'production.analyse', { cause, causeClass, method });

const plan = (by: string, corrective: string, preventive: string): DemoStep => ({
  by,
  type: 'production.plan-action',
  data: ({ day }) => ({ corrective, preventive, dueOn: day(7) }),
});

/** One in every state, of every source that a company knows. */
export const nonconformityStories: readonly DemoStory[] = [
  story({ source: 'audit', item: '检具台账', finding: '两把千分尺超过校准期仍在使用' }),
  story(
    {
      source: 'incoming',
      item: '轴承 6205',
      quantity: '20',
      finding: '20 套内圈划伤',
      report: 'IQC-0107',
      office: 'procurement',
    },
    [analyse('procurement', '供应商换用开口托盘，运输中相互磕碰', 'material', '8d')],
  ),
  story({ source: 'in-process', item: '转台端面磨削', quantity: '3', finding: '端面跳动 0.012，超过 0.008' }, [
    analyse('production', '砂轮修整间隔过长', 'method'),
    plan('production', '三件返磨，修整砂轮', '每 20 件修整一次，列入作业指导书'),
  ]),
  story({ source: 'final', item: '减速机总成', quantity: '1', finding: '空载噪声 71 dB，超过 68 dB' }, [
    analyse('production', '齿轮副装反一级，未按装配顺序作业', 'people'),
    plan('production', '拆检重装', '装配工位增加防错定位销'),
    step('quality', 'quality.accept-plan'),
    step('production', 'production.report-rectified', { result: '重装后噪声 65 dB' }),
  ]),
  story({ source: 'customer', item: '外壳', quantity: '6', finding: '客户反馈 6 件外壳色差' }, [
    analyse('production', '新批次油漆未做首件比对', 'method'),
    plan('production', '返喷 6 件', '首件比对列入作业指导书'),
    step('quality', 'quality.accept-plan'),
    step('production', 'production.report-prevention', { prevention: '作业指导书已更新，班组已培训' }),
    step('production', 'production.report-rectified', { result: '返喷完成，色差在样板范围内' }),
    step('quality', 'quality.verify', { evidence: '首件比对记录，连续 60 件合格' }),
    step('quality', 'quality.close'),
  ]),
];
