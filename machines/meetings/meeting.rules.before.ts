import type { ProcessRule } from '../kit/rules.js';
import { advice, duty, gate, isQuestion } from '../kit/rules.js';
import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import { startOf } from './meeting.facts.js';
import { packOf } from './meeting.pack.js';
import { blank, dataOf, lacks, lacksInData, officesOf, remedy } from './meeting.rule-kit.js';
import type { MeetingKind, Part } from './meeting.schema.js';
import { PARTS } from './meeting.schema.js';
import type { MeetingEvent, MeetingFacts } from './meeting.types.js';

/** The departments that come to a kind of meeting whatever its topics. */
const FIXED: Readonly<Partial<Record<MeetingKind, readonly Office[]>>> = {
  coordination: ['sales', 'production', 'engineering', 'procurement', 'logistics', 'finance', 'aftersales'],
  review: ['sales', 'production', 'procurement', 'quality'],
  kickoff: ['sales', 'market', 'engineering', 'production', 'quality'],
};

const order = Object.keys(PARTS) as Part[];
const placeOf = (part: Part = 'other-topics'): number => order.indexOf(part);

const remedyCall = [
  'operations.call-meeting',
  'sales.call-meeting',
  'clerk.call-meeting',
  'management.call-meeting',
  'operations.confirm-proposal',
] as const;

/** Until it begins: who comes, what is on the agenda, who is excused. */
export const rulesBefore = {
  'MT-01': {
    ...duty('S1§三(一)2', 'operations'),
    sentence: text('临时会议写明事由', '臨時會議載明事由', 'An extra meeting names its cause.'),
    remedy: remedy(
      ['any.propose-meeting'],
      '请选择事由类别并说明事由',
      '請選擇事由類別並說明事由',
      'Proposer: choose the cause, and say why.',
    ),
    ...lacks(({ proposed }) => blank(proposed ?? {}, 'cause', 'why')),
  },
  'MT-02': {
    ...duty('S1§二(二)1; S0§六(一)1; S3§三1; S4§二(四)1', 'operations'),
    sentence: text('固定参会部门均已邀请', '固定與會部門均已邀請', 'The fixed departments of the meeting are invited.'),
    remedy: remedy(
      remedyCall,
      '请邀请列出的部门的负责人或授权代表',
      '請邀請所列部門的主管或授權代表',
      'Caller: invite the heads of the departments named, or their representatives.',
    ),
    ...lacks(({ kind, attendees }) =>
      (FIXED[kind] ?? []).filter((fixed) => !attendees.some(({ office }) => office === fixed)),
    ),
  },
  'MT-03': {
    ...gate('S1§二(三)1; S1§二(三)3', 'operations'),
    sentence: text(
      '主持人与记录人已指定且不是同一人',
      '主持人與紀錄人已指定且非同一人',
      'Host and recorder are named, and are two persons.',
    ),
    remedy: remedy(remedyCall, '请另指定记录人', '請另指定紀錄人', 'Caller: name another recorder.'),
    ...lacks(({ host, recorder }) => [
      ...blank({ host, recorder }, 'host', 'recorder'),
      ...(host !== null && host === recorder ? ['recorder'] : []),
    ]),
  },
  'MT-04': {
    ...gate('S1§三(二)1', 'operations'),
    sentence: text('议程已与主持人商定', '議程已與主持人商定', 'The agenda is agreed with the host.'),
    remedy: remedy(
      ['operations.set-agenda'],
      '请先与主持人商定议程',
      '請先與主持人商定議程',
      'Caller: agree on the agenda with the host first.',
    ),
    holds: ({ agenda }, event) => isQuestion(event) || agenda?.agreedWithHost === true,
  },
  'MT-05': {
    ...duty('S1§三(三)2; S1§三(四)3', 'operations'),
    sentence: text(
      '议程首项回顾上次决议，其余按销售、生产、平衡、其他排列',
      '議程首項回顧上次決議，其餘依銷售、生產、平衡、其他排列',
      'The agenda begins with the last resolutions of the series; then come sales, production, balance, others.',
    ),
    remedy: remedy(
      ['operations.set-agenda'],
      '请把回顾上次决议列为第一项，并按环节排列',
      '請將回顧上次決議列為第一項，並依環節排列',
      'Caller: put the review of the last resolutions first, and the parts in their order.',
    ),
    ...lacksInData((facts, event) => {
      const items = dataOf(event, 'operations.set-agenda')?.items ?? [];
      const looksBack = facts.kind === 'coordination' || packOf(event)?.last;
      return [
        ...(looksBack && items[0]?.part !== 'last-resolutions' ? ['items[0].part'] : []),
        ...items.flatMap(({ part }, index) =>
          index > 0 && placeOf(part) < placeOf(items[index - 1].part) ? [`items[${index}].part`] : [],
        ),
      ];
    }),
  },
  'MT-06': {
    ...duty('S1§五1', 'operations'),
    sentence: text(
      '请假在会前提出，说明原因并安排代表',
      '請假於會前提出，說明原因並安排代表',
      'Leave is asked before the meeting, with a reason and a representative.',
    ),
    remedy: remedy(
      ['any.ask-leave'],
      '请在会前请假并指定授权代表',
      '請於會前請假並指定授權代表',
      'Attendee: ask before the meeting begins, and name who comes instead.',
    ),
    ...lacksInData((facts, event) => [
      ...blank(dataOf(event, 'any.ask-leave') ?? {}, 'representative'),
      ...(event.at > (startOf(facts) ?? event.at) ? ['on'] : []),
    ]),
  },
  'MT-07': {
    ...advice('S1§五1', 'operations'),
    sentence: text('未到者均已请假', '未到者均已請假', 'Whoever is not there has asked for leave.'),
    remedy: remedy(
      ['any.ask-leave'],
      '未签到也未请假的，按无故缺席记录',
      '未簽到亦未請假者，按無故缺席記錄',
      'Who neither signed in nor asked for leave stands in the minutes as absent without leave.',
    ),
    ...lacksInData((facts) =>
      officesOf(
        facts,
        facts.absent.flatMap(({ person, withoutLeave }) => (withoutLeave ? [person] : [])),
      ),
    ),
  },
} satisfies Record<string, ProcessRule<MeetingFacts, MeetingEvent>>;
