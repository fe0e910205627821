import type { Office } from '../../machines/offices.js';

/** Whoever looks: his own offices and those of whom he stands in for. */
export interface Viewer {
  offices: readonly Office[];
  permissions: readonly string[];
}

interface Known {
  offices: readonly Office[];
  permissions: readonly string[];
  /** As the door reads them. */
  standIns?: readonly { offices: readonly Office[] }[];
  /** As the guard reads them. */
  delegations?: readonly { offices: readonly Office[] }[];
}

export const viewerOf = ({ offices, permissions, standIns = [], delegations = [] }: Known): Viewer => ({
  permissions,
  offices: [...new Set([...offices, ...[...standIns, ...delegations].flatMap((lent) => lent.offices)])],
});
