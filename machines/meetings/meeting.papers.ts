import { fieldName } from '../names/naming.js';
import { valueText } from '../names/value-text.js';
import type { Block, Paper, PaperDefinition, Part, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import { OFFICE_NAMES } from '../offices.js';
import type { Text } from '../rulebook.js';
import type { MeetingFacts } from './meeting.types.js';

/** A meeting as its reader is shown it. */
interface Shown {
  no: string;
  stateName: string;
  facts: MeetingFacts;
  people: Readonly<Record<string, string>>;
}

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开会议', '掃碼開啟會議', 'Scan to open the meeting'),
  time: text('时间', '時間', 'Time'),
  signature: text('签字', '簽字', 'Signature'),
  date: text('日期', '日期', 'Date'),
  none: text('无', '無', 'None'),
  withoutLeave: text('无故缺席', '無故缺席', 'Without leave'),
  please: text(
    '请准时参会并备好资料；确需请假的，请于会前提出并安排代表。',
    '請準時出席並備妥資料；確需請假者，請於會前提出並安排代表。',
    'Please be on time and bring your material; ask for leave before the meeting, and send somebody instead.',
  ),
};

/** What writes a paper for its reader. */
function penOf({ facts: of, people }: Shown, { language, moment }: Reader) {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const field = (name: string): string => fieldName('operations.call-meeting', [name], language);
  const named = (...path: string[]): string => fieldName('', path, language);
  const who = (id: string | null): string => (id === null ? '' : (people[id] ?? id));
  const officeName = (one: Office): string => OFFICE_NAMES[one][language];
  const office = (id: string): string => {
    const found = of.attendees.find(({ person }) => person === id);
    return found ? officeName(found.office) : '';
  };
  const head: Block = facts([
    [field('title'), of.title],
    [field('kind'), valueText('kind', of.kind, language)],
    [say('time'), `${of.on ?? ''} ${of.from}`],
    [field('place'), of.place],
    [field('host'), who(of.host)],
    [field('recorder'), who(of.recorder)],
  ]);
  const agenda: Block = table(
    [
      { title: named('items', 'no'), of: ({ no }) => no, isShort: true },
      { title: named('items', 'topic'), of: ({ topic }) => topic },
      { title: named('items', 'office'), of: (row) => officeName(row.office) },
      { title: named('items', 'minutes'), of: ({ minutes }) => minutes, isFigure: true },
    ],
    of.agenda?.items ?? [],
  );
  return { say, field, named, who, office, officeName, head, agenda, moment };
}

type Pen = ReturnType<typeof penOf>;

function notice({ facts: of }: Shown, { say, field, named, who, office, head }: Pen): Part[] {
  const invited = table(
    [
      { title: named('attendees', 'office'), of: ({ person }) => office(person) },
      { title: named('attendees', 'person'), of: ({ person }) => who(person) },
    ],
    of.attendees,
  );
  return [
    part(null, head),
    part(field('attendees'), invited),
    ...(of.observers.length > 0
      ? [part(field('observers'), { kind: 'note', told: of.observers.map(who).join('、') } as const)]
      : []),
    part(null, { kind: 'note', told: say('please') }),
  ];
}

const agendaSheet = ({ facts: of }: Shown, { named, head, agenda, who }: Pen): Part[] => [
  part(null, head),
  part(named('agenda'), agenda),
  ...(of.materials.length > 0
    ? [
        part(
          named('materials'),
          table(
            [
              { title: named('topic'), of: ({ topic }) => topic },
              { title: named('title'), of: ({ title }) => title },
              { title: named('person'), of: ({ by }) => who(by) },
            ],
            of.materials,
          ),
        ),
      ]
    : []),
];

const signIn = ({ facts: of }: Shown, { say, named, who, office, head, moment }: Pen): Part[] => [
  part(null, head),
  part(
    named('signedIn'),
    table(
      [
        { title: named('attendees', 'office'), of: ({ person }) => office(person) },
        { title: named('attendees', 'person'), of: ({ person }) => who(person) },
        {
          title: say('time'),
          of: ({ person }) => {
            const signed = of.signedIn.find((one) => one.person === person);
            return signed && moment(signed.at);
          },
        },
        { title: say('signature') },
      ],
      of.attendees,
    ),
  ),
];

function minutes(shown: Shown, pen: Pen): Part[] {
  const { facts: of } = shown;
  const { say, named, who, head } = pen;
  const topicOf = (no: number): string => of.agenda?.items.find((item) => item.no === no)?.topic ?? '';
  const late = new Set(of.present.flatMap(({ person, late: isLate }) => (isLate ? [person] : [])));
  const present = of.present.map(({ person }) => `${who(person)}${late.has(person) ? `（${named('late')}）` : ''}`);
  const absent = of.absent.map(
    ({ person, reason, withoutLeave }) => `${who(person)}（${reason ?? (withoutLeave ? say('withoutLeave') : '')}）`,
  );
  return [
    part(
      null,
      head,
      facts([
        [named('present'), present.join('、')],
        [named('absent'), absent.join('、') || say('none')],
      ]),
    ),
    part(
      named('records'),
      table(
        [
          { title: named('items', 'no'), of: ({ item }) => item, isShort: true },
          { title: named('topic'), of: ({ item }) => topicOf(item) },
          { title: named('summary'), of: ({ summary }) => summary },
        ],
        of.records,
      ),
    ),
    part(
      named('resolutions'),
      table(
        [
          { title: named('content'), of: ({ content }) => content },
          { title: named('attendees', 'office'), of: (row) => pen.officeName(row.office) },
          { title: named('attendees', 'person'), of: ({ person }) => who(person) },
          { title: named('dueOn'), of: ({ dueOn }) => dueOn },
        ],
        of.resolutions,
      ),
    ),
    part(
      named('unresolved'),
      table(
        [
          { title: named('unresolved', 'text'), of: ({ text: told }) => told },
          { title: named('unresolved', 'proposal'), of: ({ proposal }) => proposal },
        ],
        of.protocol?.unresolved ?? [],
      ),
    ),
    ...(of.protocol?.remarks ? [part(named('remarks'), { kind: 'note', told: of.protocol.remarks } as const)] : []),
    part(null, { kind: 'signatures', roles: [pen.field('host'), pen.field('recorder')], date: say('date') }),
  ];
}

type Writer = (shown: Shown, pen: Pen) => Part[];

const paper = (
  name: string,
  title: Text,
  hasContent: (of: MeetingFacts) => boolean,
  write: Writer,
): PaperDefinition => ({
  name,
  title,
  write: (given, reader): Paper | null => {
    const shown = given as Shown;
    const { language } = reader;
    if (shown.facts.on === null || !hasContent(shown.facts)) return null;
    return {
      sheet: name,
      title: title[language],
      of: [
        [WORDS.number[language], shown.no],
        [WORDS.state[language], shown.stateName],
      ],
      scan: WORDS.scan[language],
      parts: write(shown, penOf(shown, reader)),
    };
  },
});

/** The papers of a meeting (S1§四(三)): one number on all of them. */
export const meetingPapers: readonly PaperDefinition[] = [
  paper('notice', text('会议通知', '會議通知', 'Notice of meeting'), () => true, notice),
  paper('agenda', text('会议议程', '會議議程', 'Agenda'), ({ agenda }) => agenda !== null, agendaSheet),
  paper('sign-in', text('会议签到表', '會議簽到表', 'Sign-in sheet'), () => true, signIn),
  paper('minutes', text('会议记录', '會議紀錄', 'Minutes'), ({ closed }) => closed !== null, minutes),
];
