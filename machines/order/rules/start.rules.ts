import { text } from '../../kit/text.js';
import { advice, duty, gate } from '../../kit/rules.js';
import { namedAll } from '../../named.js';
import { awaitedMaterials } from '../facts/materials.js';
import { downIn } from '../order.equipment.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, lacks, remedy } from './order-rule.js';

/** The report that counts: what was prepared for another product is no preparation for this one. */
const reported = (preparation: OrderFacts['preparation']) =>
  preparation?.stale ? undefined : (preparation ?? undefined);

/** `planned` → `producing`: what is made ready before the first piece. */
export const startRules = {
  'PR-01': {
    ...gate('S0§四(三)4; S2§四3; S4§二(六)', 'quality'),
    sentence: text(
      '采购计划中的物料均已到货并经来料检验合格',
      '採購計畫中的物料均已到貨並經進料檢驗合格',
      'Every item of the procurement plan has arrived and passed the incoming inspection in full.',
    ),
    remedy: remedy(
      ['quality.pass-incoming'],
      '请采购部催交，请质量部检验列出的物料；不合格批次须换货后重检',
      '請採購部催交，請品質部檢驗所列物料；不合格批須換貨後重驗',
      'Procurement: have the items named delivered; Quality: inspect them; a failed lot is replaced.',
    ),
    applies: ({ procurementPlan }) => procurementPlan.status !== 'not-needed',
    ...lacks((facts) => (facts.procurementPlan.content ? awaitedMaterials(facts) : ['procurementPlan'])),
  },
  'PR-02': {
    ...duty('S4§二(六)1', 'production'),
    sentence: text(
      '生产设备已调试，运行正常',
      '生產設備已調校，運轉正常',
      'The equipment is commissioned and works normally.',
    ),
    remedy: remedy(
      ['production.report-preparation'],
      '请生产部完成设备调试并报告',
      '請生產部完成設備調校並回報',
      'Production: commission the equipment and report it.',
    ),
    holds: ({ preparation }) => reported(preparation)?.equipmentReady === true,
    // What is known to be down is named; whether it is ready is production's to say.
    missing: (_facts, { observed }) => [
      'equipmentReady',
      ...namedAll(
        'equipment',
        downIn(observed).map(({ no, equipment }) => `${no} ${equipment}`),
      ),
    ],
  },
  'PR-03': {
    ...duty('S4§二(六)1', 'production'),
    sentence: text(
      '操作人员已培训，具备相应技能',
      '作業人員已完成訓練，具備相應技能',
      'The staff are trained and have the skills.',
    ),
    remedy: remedy(
      ['production.report-preparation'],
      '请生产部完成人员培训并报告',
      '請生產部完成人員訓練並回報',
      'Production: train the staff and report it.',
    ),
    ...lacks(({ preparation }) => (reported(preparation)?.staffTrained ? [] : ['staffTrained'])),
  },
  'PR-04': {
    ...duty('S4§二(六)1', 'production'),
    sentence: text(
      '生产作业指导书已发布，明确工艺流程和质量控制要点',
      '生產作業指導書已發布，載明製程與品質管制重點',
      'The work instruction is released, with its quality control points.',
    ),
    remedy: remedy(
      ['production.report-preparation'],
      '请生产部发布作业指导书并登记编号',
      '請生產部發布作業指導書並登錄編號',
      'Production: release the work instruction and record which one.',
    ),
    ...lacks(({ preparation }) => blankFields(reported(preparation), ['workInstruction'])),
  },
  'PR-05': {
    ...duty('S4§二(六)2; S3§三2', 'quality'),
    sentence: text(
      '产品质量检验计划已发布：检验项目、方法和标准',
      '產品品質檢驗計畫已發布：檢驗項目、方法與標準',
      'The product inspection plan is released: items, methods and standards.',
    ),
    remedy: remedy(
      ['quality.release-inspection-plan'],
      '请质量部按订单现行版本发布检验计划',
      '請品質部依訂單現行版本發布檢驗計畫',
      'Quality: release the inspection plan for the current revision.',
    ),
    ...lacks(({ inspectionPlan }) =>
      blankIn(inspectionPlan?.stale ? undefined : inspectionPlan?.items, ['item', 'method', 'standard'], 'items'),
    ),
  },
  'PR-06': {
    ...advice('S4§二(六)2', 'quality'),
    sentence: text(
      '质量部已参与生产准备检查（原材料、设备等）',
      '品質部已參與生產準備檢查（原物料、設備等）',
      'Quality took part in checking the preparation: materials and equipment.',
    ),
    remedy: remedy(
      ['quality.join-preparation'],
      '请质量部参与准备检查并登记检查内容',
      '請品質部參與準備檢查並登錄檢查內容',
      'Quality: join the check and record what was checked.',
    ),
    ...lacks(({ jointPreparation }) => (jointPreparation?.checked.length ? [] : ['checked'])),
  },
} satisfies OrderRules;
