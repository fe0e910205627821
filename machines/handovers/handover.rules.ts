import type { ProcessRule } from '../kit/rules.js';
import { actors, gate, isQuestion, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record, successorsOf } from './handover.facts.js';
import { fits, holdingsOf, staffOf } from './handover.holdings.js';
import type { StaffRead } from './handover.holdings.js';
import type { HandoverEvent, HandoverFacts } from './handover.types.js';

const { remedy, lacksInData, barring, dataOf } = ruleKit<HandoverFacts, HandoverEvent>();

const CLAUSE = 'S4§五(一)3';
const OWNER = 'hr';

/** What he holds now and nobody has accepted from him. */
const leftBehind = ({ items }: HandoverFacts, event: HandoverEvent): string[] =>
  (holdingsOf(event) ?? []).flatMap(({ item, moves }) => {
    const known = items.find((one) => one.item === item);
    return known && (!moves || known.accepted !== null) ? [] : [item];
  });

/** Who may have it listed: the person, whoever heads an office of his, who manages people, and HR. */
const mayList = ({ person }: HandoverFacts, event: HandoverEvent, { people, heads, managers }: StaffRead): boolean => {
  const offices = people[person ?? '']?.offices ?? [];
  const able = [person, ...managers, ...offices.flatMap((office) => heads[office] ?? [])];
  return event.office === 'hr' || actors(event).some((one) => able.includes(one));
};

/** Who may supervise it: who else heads an office of his; the management, where nobody else does. */
function supervisors({ person }: HandoverFacts, { people, heads }: StaffRead): string[] {
  const others = (office: string): string[] => (heads[office] ?? []).filter((one) => one !== person);
  const own = (people[person ?? '']?.offices ?? []).flatMap(others);
  return own.length > 0 ? own : others('management');
}

/** Items whose successor may not take them over. */
const unfit = ({ items }: HandoverFacts, staff: StaffRead): string[] =>
  items.flatMap((item) => (item.successor !== null && !fits(item, item.successor, staff) ? [item.item] : []));

export const handoverRuleTable = {
  'HO-01': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '名下的和待其办理的事项均已列入并由接手人接收；在此之前不停用账号',
      '名下的和待其辦理的事項均已列入並由接手人接收；在此之前不停用帳號',
      'Everything that waits for the person or belongs to them is listed and accepted; until then the account is not disabled.',
    ),
    remedy: remedy(
      ['any.relist-handover'],
      '请发起工作交接或重新清点，由接手人接收列出的事项；账号被盗的可立即停用，之后再交接',
      '請發起工作交接或重新清點，由接手人接收所列事項；帳號被盜的可立即停用，之後再交接',
      'Begin a hand-over, or list again; the successors accept what is named. A compromised account is shut at once, and handed over afterwards.',
    ),
    ...lacksInData(leftBehind),
  },
  'HO-02': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '交接人、接手人、监交人是不同的人',
      '交接人、接手人、監交人是不同的人',
      'Who hands over, who takes over and who supervises are different people.',
    ),
    remedy: remedy(
      ['any.name-successors'],
      '请另选接手人或监交人',
      '請另選接手人或監交人',
      'Name another successor, or another supervisor.',
    ),
    ...lacksInData((facts, event) => {
      const { person, supervisor } = facts;
      const named =
        event.type === 'any.list-handover' || event.type === 'any.name-successors' ? event.data.successor : null;
      const all = [...successorsOf(facts), named];
      return [
        ...(person === supervisor ? ['supervisor'] : []),
        ...(all.some((one) => one !== null && (one === person || one === supervisor)) ? ['successor'] : []),
      ];
    }),
  },
  'HO-03': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '由本人、其部门负责人、人力资源部或人员管理员发起',
      '由本人、其部門主管、人力資源部或人員管理員發起',
      'It is begun by the person, the head of their office, HR, or who manages people.',
    ),
    remedy: remedy(
      ['any.list-handover'],
      '请由本人、其部门负责人或人力资源部发起',
      '請由本人、其部門主管或人力資源部發起',
      'The person, the head of their office or HR begins it.',
    ),
    holds: (facts, event) => {
      const staff = staffOf(event);
      return isQuestion(event) || (staff !== null && mayList(facts, event, staff));
    },
  },
  'HO-04': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '监交人是交接人的部门负责人；没有其他负责人的，由公司领导监交',
      '監交人是交接人的部門主管；沒有其他主管的，由公司領導監交',
      'The supervisor heads an office of theirs; where nobody else does, the management.',
    ),
    remedy: remedy(
      ['any.list-handover'],
      '请选择其部门负责人（没有的，选择公司领导）监交',
      '請選擇其部門主管（沒有的，選擇公司領導）監交',
      'Name the head of their office, or of the management where nobody else heads it.',
    ),
    ...lacksInData((facts, event) => {
      const staff = staffOf(event);
      const { supervisor } = facts;
      return staff && supervisor !== null && supervisors(facts, staff).includes(supervisor) ? [] : ['supervisor'];
    }),
  },
  'HO-05': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '每项的接手人在职、属于可办理该事项的部门，且不是该事项的另一方',
      '每項的接手人在職、屬於可辦理該事項的部門，且不是該事項的另一方',
      'Each successor may sign in, is of an office that may do it, and has not the other part of it.',
    ),
    remedy: remedy(
      ['any.name-successors'],
      '请为列出的事项另选接手人',
      '請為所列事項另選接手人',
      'Name another successor for the items named.',
    ),
    ...lacksInData((facts, event) => {
      const staff = staffOf(event);
      const named = (dataOf(event, 'any.name-successors')?.items ?? []).map(({ item }) => item);
      const known = facts.items.filter(({ moves }) => moves).map(({ item }) => item);
      return [...(staff ? unfit(facts, staff) : []), ...named.filter((item) => !known.includes(item))];
    }),
  },
  'HO-06': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '交接人和监交人不接收交接的事项',
      '交接人與監交人不接收交接的事項',
      'Neither who hands over nor who supervises accepts it.',
    ),
    remedy: remedy([], '请由接手人本人接收', '請由接手人本人接收', 'The successor accepts it.'),
    ...barring(({ person, supervisor }) => [person, supervisor].flatMap((one) => one ?? [])),
  },
  'HO-07': {
    ...gate(CLAUSE, OWNER),
    sentence: text(
      '交接人和接手人不监交',
      '交接人與接手人不監交',
      'Neither who hands over nor who takes over supervises it.',
    ),
    remedy: remedy([], '请由监交人本人监交', '請由監交人本人監交', 'The supervisor looks at it.'),
    ...barring((facts) => [...(facts.person === null ? [] : [facts.person]), ...successorsOf(facts)]),
  },
} satisfies Record<string, ProcessRule<HandoverFacts, HandoverEvent>>;

export const handoverRules = rulebook<HandoverFacts, HandoverEvent, keyof typeof handoverRuleTable>(handoverRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
