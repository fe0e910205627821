import type { ProcessRule } from '../kit/rules.js';
import { actors, duty, gate } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { barring, dataOf, isActor, lacks, remedy } from './project.rule-kit.js';
import { TEST_KINDS } from './project.schema.js';
import { openFindings, pendingReviewers, toConfirm, unfixed } from './project.standing.js';
import type { ProjectEvent, ProjectFacts } from './project.types.js';

/** Whoever submitted the design that is looked at. */
const designers = ({ design }: ProjectFacts): string[] => (design === null ? [] : actors(design));

/** What mends what is open, or says that it is. */
function nextOfFindings(facts: ProjectFacts) {
  const isTested = openFindings(facts).some(({ source, measure }) => source === 'test' && measure !== null);
  return [
    ...(unfixed(facts).length > 0 ? (['engineering.fix-findings'] as const) : []),
    ...(toConfirm(facts).length > 0 ? (['finder.confirm-fix'] as const) : []),
    ...(isTested ? (['engineering.test-sample'] as const) : []),
  ];
}

const kinds = Object.keys(TEST_KINDS) as (keyof typeof TEST_KINDS)[];

/** Design and sample: reviewed, mended, tested, confirmed by the customer (S4§二(五)). */
export const designRules = {
  'PT-02': {
    ...gate('S4§二(五)1', 'engineering'),
    sentence: text('设计人不评审自己的设计', '設計人不評審自己的設計', 'Nobody reviews his own design.'),
    remedy: remedy(
      [],
      '请由设计人以外的人评审',
      '請由設計人以外的人評審',
      'Somebody other than the designer reviews it.',
    ),
    ...barring(designers),
  },
  'PT-03': {
    ...duty('S4§二(五)', 'engineering'),
    sentence: text(
      '进入下一阶段前，评审、测试和客户提出的问题均已整改并确认',
      '進入下一階段前，評審、測試與客戶提出的問題均已改善並確認',
      'What review, test and customer have found is mended and confirmed before the next stage.',
    ),
    remedy: remedy(
      nextOfFindings,
      '请技术部整改列出的问题，由提出人确认；测试发现的问题须重新测试合格',
      '請技術部改善所列問題，由提出人確認；測試發現的問題須重新測試合格',
      'Engineering: mend what is named, and have whoever found it confirm; what a test found is tested again.',
    ),
    // What a test found and was mended is tested on the next sample.
    ...lacks((facts, { type }) =>
      openFindings(facts)
        .filter(({ source, measure }) => type !== 'engineering.make-sample' || source !== 'test' || measure === null)
        .map(({ finding }) => finding),
    ),
  },
  'PT-09': {
    ...gate('S4§二(五)1', 'engineering'),
    sentence: text(
      '设计由设计人以外的相关人员评审，全部评审人通过后发布',
      '設計由設計人以外的相關人員評審，全部評審人通過後發布',
      'Others than the designer review a design, and it is released when all of them have passed it.',
    ),
    remedy: remedy(
      ({ design }) => (design === null ? ['engineering.submit-design'] : ['reviewers.review-design']),
      '请指定设计人以外的评审人，并等全部评审人通过',
      '請指定設計人以外的評審人，並待全部評審人通過',
      'Engineering: name reviewers other than yourself, and wait until all of them have passed it.',
    ),
    ...lacks((facts, event) => [
      ...(dataOf(event, 'engineering.submit-design')?.reviewers ?? []).flatMap(({ person }, index) =>
        isActor(event, person) ? [`reviewers[${index}].person`] : [],
      ),
      ...(event.type === 'engineering.release-design' ? pendingReviewers(facts).map(({ office }) => office) : []),
    ]),
  },
  'PT-10': {
    ...duty('S4§二(五)2', 'engineering'),
    sentence: text(
      '样品经性能测试和质量检验，全部项目合格后提交客户',
      '樣品經性能測試與品質檢驗，全部項目合格後提送客戶',
      'The sample has passed its performance tests and quality inspection before the customer gets it.',
    ),
    remedy: remedy(
      (facts) =>
        unfixed(facts).some(({ source }) => source === 'test')
          ? ['engineering.fix-findings']
          : ['engineering.test-sample'],
      '请技术部补做列出的测试或检验，不合格的整改后重新测试',
      '請技術部補做所列測試或檢驗，不合格者改善後重新測試',
      'Engineering: carry out the tests named; what failed is mended and tested again.',
    ),
    ...lacks(({ sample }) => [
      ...kinds.filter((kind) => !sample?.tests.some((test) => test.kind === kind)),
      ...(sample?.tests ?? []).filter(({ result }) => result === 'fail').map(({ item }) => item),
    ]),
  },
} satisfies Record<string, ProcessRule<ProjectFacts, ProjectEvent>>;
