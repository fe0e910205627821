import type { Decimal } from '../decimal.js';
import { compare } from '../decimal.js';
import type { Computed } from '../indicators/computed.js';
import { indicatorOf, isIndicator } from '../indicators/register.js';
import type { RowName, SchemeRow } from '../indicators/row.js';
import { ROW_NAMES } from '../indicators/row.js';
import type { Envelope, Language } from '../rulebook.js';

/** Under what name the computed figures of an appraisal are read. */
export const APPRAISAL_FIGURES = 'appraisal-figures';

/** Under what name the members of the appraised office are read: their ids with spaces between. */
export const MEMBERS = 'appraised-members';

/** A figure as the product computed it. */
export type KnownFigure = Computed & { name: RowName };

/** A figure of an appraisal: as it was computed, as it was handed in, and what somebody has corrected since. */
export interface Figure {
  name: RowName;
  /** Decimal; null where the product does not know. */
  computed: Decimal | null;
  /** Rows that it was computed of. */
  rows: number;
  /** Rows that could not be counted. */
  unknown: number;
  /** What stands. */
  value: Decimal | null;
  /** Why it is another than the computed one, or what it rests on where nothing was computed. */
  basis: string | null;
}

/** A figure as whoever appraises himself hands it in; without a value, it is the computed one. */
export interface HandedIn {
  name: RowName;
  value?: Decimal;
  basis?: string;
}

/** What was read for this event. */
export const knownFigures = ({ observed }: Pick<Envelope, 'observed'>): KnownFigure[] =>
  observed[APPRAISAL_FIGURES] === undefined ? [] : (JSON.parse(observed[APPRAISAL_FIGURES]) as KnownFigure[]);

/** The figures of a self-assessment, one for each row of the scheme: no computed figure is lost. */
export function figuresOf(
  rows: readonly SchemeRow[],
  known: readonly KnownFigure[],
  handedIn: readonly HandedIn[],
): Figure[] {
  return rows.map(({ name }): Figure => {
    const found = known.find((one) => one.name === name);
    const given = handedIn.find((one) => one.name === name);
    const computed = found?.value ?? null;
    return {
      name,
      computed,
      rows: found?.rows ?? 0,
      unknown: found?.unknown ?? 0,
      value: given?.value ?? computed,
      basis: given?.basis ?? null,
    };
  });
}

/** It is not what was computed. */
export const isCorrected = ({ computed, value }: Figure): boolean =>
  value !== null && (computed === null || compare(computed, value) !== 0);

/** What a computed figure is made of, for the form that begins with it. */
export function originText({ name, rows, unknown }: KnownFigure, language: Language): string {
  if (!isIndicator(name)) return ROW_NAMES[name][language];
  const { formula } = indicatorOf(name);
  const left =
    unknown > 0
      ? { 'zh-CN': `，${unknown} 项未知`, 'zh-TW': `，${unknown} 項未知`, en: `, ${unknown} not known` }
      : null;
  const of = { 'zh-CN': `${rows} 项`, 'zh-TW': `${rows} 項`, en: `of ${rows}` }[language] + (left?.[language] ?? '');
  return language === 'en'
    ? `${ROW_NAMES[name].en}: ${formula.en} (${of})`
    : `${ROW_NAMES[name][language]}：${formula[language]}（${of}）`;
}
