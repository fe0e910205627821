import { problem, ValidationError } from '../errors.js';
import { BusinessDay } from '../schema/fields.js';

/** From which day to which a figure is counted, both included. */
export class StretchQuery {
  /** The first day that counts. */
  @BusinessDay() from: string;
  /** The last day that counts. */
  @BusinessDay() to: string;
}

const DAY = 86_400_000;

const TOO_LONG = {
  'zh-CN': '不能早于起始日，跨度不超过两年',
  'zh-TW': '不能早於起始日，跨度不超過兩年',
  en: 'must not be before the first day, nor more than two years after it',
};

/** @throws ValidationError when the stretch ends before it begins, or is so long that the answer would be slow */
export function checkStretch({ from, to }: StretchQuery, longestDays = 731): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days < 0 || days > longestDays) throw new ValidationError([problem('to', TOO_LONG)]);
}
