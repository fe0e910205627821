import type { ProcessRule } from '../kit/rules.js';
import { advice, duty, gate, isQuestion } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { barring, blank, dataOf, lacks, officesOf, remedy, unrecorded, unsigned } from './meeting.rule-kit.js';
import type { MeetingEvent, MeetingFacts } from './meeting.types.js';

function withoutPath(_facts: MeetingFacts, event: MeetingEvent): string[] {
  const item = dataOf(event, 'recorder.record-item');
  if (!item) return [];
  const { resolution, unresolved, informative = false } = item;
  if (!resolution && !unresolved && !informative) return ['resolution', 'unresolved'];
  return [
    ...(resolution ? blank(resolution, 'content', 'office', 'person', 'dueOn') : []),
    ...(unresolved ? blank(unresolved, 'path') : []),
  ];
}

/** From its first item on: what is on record, who has signed, what is filed. */
export const rulesAfter = {
  'MT-08': {
    ...gate('S1§三(三)4; S1§三(四)1', 'operations'),
    sentence: text(
      '决议有内容、部门、责任人和期限；未决的写明后续途径',
      '決議有內容、部門、負責人與期限；未決者載明後續途徑',
      'A resolution has content, office, person and date; what is not resolved has its path.',
    ),
    remedy: remedy(
      ['recorder.record-item'],
      '请补全决议，或写明未决事项的后续途径',
      '請補全決議，或載明未決事項的後續途徑',
      'Recorder: complete the resolution, or say how the open point goes on.',
    ),
    ...lacks(withoutPath),
  },
  'MT-09': {
    ...duty('S1§三(三)2', 'operations'),
    sentence: text('议程各项均已讨论', '議程各項均已討論', 'Every item of the agenda was dealt with.'),
    remedy: remedy(
      ['recorder.record-item'],
      '请记录列出的议程项',
      '請記錄所列議程項',
      'Recorder: record the items named.',
    ),
    ...lacks((facts) => unrecorded(facts).map(({ topic }) => topic)),
  },
  'MT-10': {
    ...duty('S1§四(一)', 'operations'),
    sentence: text(
      '会议记录栏目齐全：签到、缺席原因、讨论概要、决议、未决事项及建议',
      '會議紀錄欄位齊全：簽到、缺席原因、討論概要、決議、未決事項及建議',
      'The minutes hold who was there, who not and why, summaries, resolutions, and open points with proposals.',
    ),
    remedy: remedy(
      ['recorder.submit-minutes'],
      '请为每个未决事项写明处理建议',
      '請為每個未決事項載明處理建議',
      'Recorder: propose how each open point is dealt with.',
    ),
    ...lacks(({ present, records, protocol }, event) => {
      if (isQuestion(event)) return [];
      const told = protocol?.unresolved ?? [];
      const open = records.filter(({ unresolved }) => unresolved !== undefined);
      return [
        ...(present.length === 0 ? ['present'] : []),
        ...(records.length === 0 ? ['records'] : []),
        ...(told.length < open.length ? ['unresolved'] : []),
        ...told.flatMap(({ proposal }, index) => (isBlank(proposal) ? [`unresolved[${index}].proposal`] : [])),
      ];
    }),
  },
  'MT-11': {
    ...gate('S1§四(二)', 'operations'),
    sentence: text(
      '记录人不审核自己的记录',
      '紀錄人不審核自己的紀錄',
      'The recorder does not approve his own minutes.',
    ),
    remedy: remedy(
      ['host.approve-minutes'],
      '请由主持人审核',
      '請由主持人審核',
      'Host: look through the minutes yourself, or let another stand in.',
    ),
    ...barring(({ recorder }) => (recorder === null ? [] : [recorder])),
  },
  'MT-12': {
    ...advice('S0§六(一)3', 'operations'),
    sentence: text('出席人员均已签字确认', '出席人員均已簽字確認', 'Everybody present has signed the minutes.'),
    remedy: remedy(
      ['any.sign-minutes'],
      '请列出部门的出席人员签字确认',
      '請所列部門的出席人員簽字確認',
      'Those present of the offices named: sign the minutes, or contest them.',
    ),
    ...lacks((facts) => officesOf(facts, unsigned(facts))),
  },
  'MT-13': {
    ...duty('S1§四(三)', 'operations'),
    sentence: text(
      '通知、议程、资料、记录及附件以统一编号齐备',
      '通知、議程、資料、紀錄及附件以統一編號齊備',
      'Notice, agenda, materials, minutes and attachments are there under one number.',
    ),
    remedy: remedy(
      ['any.submit-material', 'operations.file-meeting'],
      '请补交列出的资料，并填写归档编号',
      '請補交所列資料，並填寫歸檔編號',
      'Hand in the material named; operations: give the file its number.',
    ),
    ...lacks(({ agenda, protocol, materials, filed }, event) => [
      ...blank({ agenda, protocol }, 'agenda', 'protocol'),
      ...materials.flatMap(({ title, doc }) =>
        doc !== undefined || materials.some((other) => other.title === title && other.doc !== undefined) ? [] : [title],
      ),
      ...(isQuestion(event) ? [] : blank(filed ?? {}, 'fileNo')),
    ]),
  },
} satisfies Record<string, ProcessRule<MeetingFacts, MeetingEvent>>;
