/** What was looked at. */
export type Subject = 'manifest' | 'parts' | 'chain' | 'seals' | 'erasures' | 'whole';

/** How it stands: proved, broken, or not to be told here. */
export interface Finding {
  subject: Subject;
  result: 'fine' | 'broken' | 'unknown';
  /** Why, where it is not proved. */
  why?: string;
  /** Where it breaks first: the number of an entry, the name of a part. */
  where?: string;
  figures?: Readonly<Record<string, string>>;
}

export const fine = (subject: Subject, figures: Readonly<Record<string, string>> = {}): Finding => ({
  subject,
  result: 'fine',
  figures,
});

export const broken = (subject: Subject, why: string, where: string): Finding => ({
  subject,
  result: 'broken',
  why,
  where,
});

export const unknown = (subject: Subject, why: string, where: string): Finding => ({
  subject,
  result: 'unknown',
  why,
  where,
});
