import type { AuditResult } from './audit-result.js';

/** What the auditor brought along; without it, some things must be taken on trust. */
interface Brought {
  withCheckpoints: boolean;
  withKey: boolean;
}

/** The result of an audit, line by line. */
export function reportOf(result: AuditResult, { withCheckpoints, withKey }: Brought): string[] {
  const { first, problems, processes, entries, unsealed, erasures, checkpoints, younger, keys } = result;
  const { people, trail, unsealedTrail } = result;
  return [
    ...problems.map((problem) => `✗ ${problem}`),
    ...(first
      ? [
          `✗ ${first.process} entry ${first.seq}: ${first.what}`,
          '  (the first bad entry; nothing after it was looked at)',
        ]
      : []),
    `${processes} processes, ${entries} entries, ${checkpoints} checkpoints, ${erasures} erasures` +
      (unsealed > 0 ? `; ${unsealed} entries are too new to be sealed` : ''),
    `${trail} entries of the audit trail` + (unsealedTrail > 0 ? `; ${unsealedTrail} are too new to be sealed` : ''),
    people > 0
      ? `${people} people, whose rights were compared with it`
      : 'The rights of people are not in this export: nobody can tell whether they were changed beside the product.',
    ...(younger > 0
      ? [`${younger} checkpoints that you keep are younger than the export: what they seal was not looked at`]
      : []),
    ...keys.map((key) => `signed by ${key}${withKey ? '' : ' — compare it with the key that you know, or give --key'}`),
    ...(withCheckpoints
      ? []
      : ['Without --checkpoints nobody can tell whether the newest checkpoints were cut off with what they seal.']),
    result.verified ? '✓ verified' : '✗ NOT verified',
  ];
}
