import type { MigrationData, MigrationTerms } from '../../../machines/migration.js';
import { APPROVE, PROPOSE, REJECT } from '../../../machines/migration.js';
import { Count, Texts } from '../../shape/fields.js';
import { NoData, shapesFor } from '../../shape/shapes.js';

/** The version, and the state to stand in for each one that it no longer has: `life.customer-accepted.transport.awaited`. */
class Terms implements MigrationTerms {
  @Count({ min: 1, max: 10_000 }) toVersion: number;
  @Texts({ max: 20, optional: true }) targets?: string[];
}

/** The class that describes the data of each event of a migration, whatever the kind of process. */
export const MIGRATION_SHAPES = shapesFor<MigrationData>()({ [PROPOSE]: Terms, [APPROVE]: Terms, [REJECT]: NoData });

/** One example of each. */
export const migrationExamples: Readonly<MigrationData> = {
  [PROPOSE]: { toVersion: 2, targets: ['life.customer-accepted.transport.all-dispatched'] },
  [APPROVE]: { toVersion: 2, targets: ['life.customer-accepted.transport.all-dispatched'] },
  [REJECT]: {},
};
