/** Who may use a route, as the specification says it. */
export type Readers =
  /** Signed in or not. */
  | 'anybody'
  /** Whoever is signed in; what he may do or see there depends on the thing itself and is tried elsewhere. */
  | 'signed-in'
  /** Whoever has one of these permissions. */
  | { permissions: readonly string[] }
  /** Members of these offices; whoever may audit reads with them. */
  | { offices: readonly string[]; writes?: boolean };

export interface Row {
  readers: Readers;
  /** What the parameters of the path stand for here. */
  url?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Asked last, with a session of its own: it ends it. */
  endsTheSession?: boolean;
  /** Does not end by itself. */
  streams?: boolean;
  /** Served where the page has been built. */
  ofThePage?: boolean;
}

export const signedIn = (more: Omit<Row, 'readers'> = {}): Row => ({ readers: 'signed-in', ...more });
export const permitted = (permission: string, more: Omit<Row, 'readers'> = {}): Row => ({
  readers: { permissions: [permission] },
  ...more,
});
export const readBy = (...offices: string[]): Row => ({ readers: { offices } });
export const anybody = (more: Omit<Row, 'readers'> = {}): Row => ({ readers: 'anybody', ...more });

export interface Asker {
  offices: readonly string[];
  permissions: readonly string[];
}

/** Whether somebody who is signed in gets through to what the route does. */
export function isLetIn(readers: Readers, { offices, permissions }: Asker): boolean {
  if (readers === 'anybody' || readers === 'signed-in') return true;
  if ('permissions' in readers) return readers.permissions.some((one) => permissions.includes(one));
  const reads = readers.writes !== true && permissions.includes('audit');
  return reads || readers.offices.some((office) => offices.includes(office));
}
