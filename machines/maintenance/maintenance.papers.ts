import type { Paper, PaperDefinition, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { fieldName } from '../names/naming.js';
import { valueText } from '../names/value-text.js';
import type { MaintenanceFacts } from './maintenance.types.js';

/** Equipment as its reader is shown it. */
interface Shown {
  no: string;
  stateName: string;
  facts: MaintenanceFacts;
  people: Readonly<Record<string, string>>;
}

const KIND = 'maintenance';
const CARD = text('设备维护记录卡', '設備維護紀錄卡', 'Maintenance record');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开设备', '掃碼開啟設備', 'Scan to open the equipment'),
  recorded: text('登记人', '登錄人', 'Recorded by'),
  repairedOn: text('修复日期', '修復日期', 'Repaired on'),
  date: text('日期', '日期', 'Date'),
};

function write(shown: object, { language }: Reader): Paper {
  const { no, stateName, facts: of, people } = shown as Shown;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const named = (...path: string[]): string => fieldName(KIND, path, language);
  const who = (id: string | null): string => (id === null ? '' : (people[id] ?? id));
  const short = (name: string) => ({ title: named(name), isShort: true });
  return {
    sheet: 'record',
    title: CARD[language],
    of: [
      [say('number'), no],
      [say('state'), stateName],
    ],
    scan: say('scan'),
    parts: [
      part(
        null,
        facts([
          [named('equipment'), of.equipment],
          [named('model'), of.model],
          [named('assetNo'), of.assetNo],
          [named('line'), of.line],
          [named('team'), of.team],
          [named('place'), of.place],
          [named('keeper'), who(of.keeper)],
          [named('key'), valueText('key', of.key, language)],
        ]),
      ),
      part(
        named('plan'),
        table(
          [
            { ...short('item'), of: ({ item }) => item },
            { title: named('work'), of: ({ work }) => work },
            { ...short('everyDays'), of: ({ everyDays }) => everyDays },
            { title: named('dates'), of: ({ dates }) => dates.join(' '), isShort: true },
            { ...short('lastOn'), of: ({ lastOn }) => lastOn },
            { ...short('nextOn'), of: ({ nextOn }) => nextOn },
          ],
          of.plan,
        ),
      ),
      part(
        named('records'),
        table(
          [
            { ...short('on'), of: ({ on }) => on },
            {
              title: named('items'),
              of: ({ items }) =>
                items
                  .map(({ item, result, remark }) =>
                    [item, valueText('result', result, language), remark].filter(Boolean).join(' '),
                  )
                  .join('；'),
            },
            { title: named('findings'), of: ({ findings }) => findings },
            { title: named('parts'), of: ({ parts }) => parts },
            { ...short('spentHours'), of: ({ spentHours }) => spentHours, isFigure: true },
            { title: named('performers'), of: ({ performers }) => performers.join('、'), isShort: true },
            { title: say('recorded'), of: ({ by }) => who(by), isShort: true },
          ],
          of.records,
        ),
      ),
      part(
        named('breakdowns'),
        table(
          [
            { ...short('on'), of: ({ on, time }) => `${on} ${time}` },
            { title: named('symptom'), of: ({ symptom }) => symptom },
            { title: named('cause'), of: ({ cause }) => cause },
            {
              title: fieldName('production.report-repaired', ['work'], language),
              of: ({ repaired }) => repaired?.work,
            },
            {
              title: say('repairedOn'),
              of: ({ repaired }) => repaired && `${repaired.on} ${repaired.time}`,
              isShort: true,
            },
            { ...short('downHours'), of: ({ downHours }) => downHours, isFigure: true },
          ],
          of.breakdowns,
        ),
      ),
      part(null, { kind: 'signatures', roles: [named('keeper')], date: say('date') }),
    ],
  };
}

/** The card that hangs at the equipment: its plan, what was done, and when it was down (S2§七2). */
export const maintenancePapers: readonly PaperDefinition[] = [{ name: 'record', title: CARD, write }];
