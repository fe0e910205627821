import type { Language } from '../rulebook.js';

/** Under which name the log keeps, with an event, the equipment of the order's teams that is down: JSON; nothing where none is. */
export const DOWN_EQUIPMENT = 'down-equipment';

export interface DownEquipment {
  no: string;
  equipment: string;
  /** The day on which it is expected to work again. */
  expectedOn: string | null;
}

export const downIn = (observed: Readonly<Record<string, string>> = {}): DownEquipment[] =>
  observed[DOWN_EQUIPMENT] === undefined ? [] : (JSON.parse(observed[DOWN_EQUIPMENT]) as DownEquipment[]);

const SAYS: Readonly<Record<Language, readonly [down: string, back: string]>> = {
  'zh-CN': ['停机设备', '预计恢复'],
  'zh-TW': ['停機設備', '預計恢復'],
  en: ['Equipment that is down', 'expected back'],
};

/** What equipment is down, for the form that asks whether it is ready. */
export const downText = ({ no, equipment, expectedOn }: DownEquipment, language: Language): string => {
  const [down, back] = SAYS[language];
  return [down, no, equipment, expectedOn && `${back} ${expectedOn}`].filter(Boolean).join(' ');
};
