import type { Office } from '../offices.js';

/** What happened, as far as it decides who hears of it. */
export interface Happened<Facts> {
  type: string;
  /** The office that did it. It is told nothing. */
  office: string;
  /** Milestones before and after; null before when the process begins. */
  from: string | null;
  to: string;
  before: Facts | null;
  after: Facts;
}

/** Who hears of what: of these events, or of a milestone newly reached. */
export interface NoticeRule<Facts> {
  on?: readonly string[];
  to?: string;
  tell: readonly Office[] | ((facts: Facts) => readonly Office[]);
  /** Where it is written. */
  clause?: string;
  /** Pure; without it, always. */
  when?: (happened: Happened<Facts>) => boolean;
}

/** The offices that hear of what happened, each once. */
export function toldOf<Facts>(notices: readonly NoticeRule<Facts>[], happened: Happened<Facts>): Office[] {
  const { type, office, from, to, after } = happened;
  const fits = ({ on, to: reached, when }: NoticeRule<Facts>): boolean =>
    (on?.includes(type) ?? (to === reached && from !== to)) && (when?.(happened) ?? true);
  const told = notices.filter(fits).flatMap(({ tell }) => (typeof tell === 'function' ? tell(after) : tell));
  return [...new Set(told)].filter((one) => one !== office);
}
