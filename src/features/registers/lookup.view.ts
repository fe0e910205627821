import { ApiProperty } from '@nestjs/swagger';

/** What is known of a name, by what the fields of a form call it. */
type Known = Readonly<Record<string, string>>;

/** A name that somebody may choose. */
export class LookupItem {
  @ApiProperty() value: string;
  /** The name, and what tells it from others. */
  @ApiProperty() label: string;
  /** What choosing it fills in: `contact`, `unit`, `price` … What whoever asks may not see is left out. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) fills: Known;
}

export class LookupItems {
  @ApiProperty({ type: [LookupItem] }) items: LookupItem[];
}

type Told = Readonly<Record<string, string | null | undefined>>;

/** What is known, without what is not. */
const known = (told: Told): Known =>
  Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** @param beside what tells the name from others */
export const lookupItem = (value: string, beside: readonly (string | null | undefined)[], fills: Told): LookupItem => ({
  value,
  label: [value, ...beside].filter(Boolean).join(' · '),
  fills: known(fills),
});
