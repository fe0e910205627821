/** The demo company as the specification names it: who is in which office, who heads it, who has which permission. */
export interface Known {
  username: string;
  offices: readonly string[];
  headOf: readonly string[];
  permissions: readonly string[];
}

const one = (username: string, office: string | null, isHead = false, ...permissions: string[]): Known => ({
  username,
  offices: office === null ? [] : [office],
  headOf: isHead && office !== null ? [office] : [],
  permissions,
});

export const PEOPLE: readonly Known[] = [
  one('clerk', 'clerk', false, 'import'),
  one('clerk2', 'clerk'),
  one('clerk-head', 'clerk', true),
  one('sales', 'sales'),
  one('sales2', 'sales'),
  one('sales-head', 'sales', true),
  one('market', 'market', true),
  one('engineering', 'engineering', true),
  one('production', 'production'),
  one('production2', 'production'),
  one('production-head', 'production', true),
  one('procurement', 'procurement'),
  one('procurement-head', 'procurement', true),
  one('quality', 'quality'),
  one('quality2', 'quality', true),
  one('logistics', 'logistics', true),
  one('finance', 'finance', true),
  one('finance2', 'finance'),
  one('legal', 'legal', true),
  one('aftersales', 'aftersales', true),
  one('archive', 'archive', true),
  one('operations', 'operations', true, 'inspect'),
  one('hr', 'hr', true),
  one('manager', 'management', true, 'policy'),
  one('manager2', 'management', true, 'policy'),
  one('admin', null, false, 'people', 'inspect', 'import'),
  one('auditor', null, false, 'audit', 'inspect'),
  one('admin2', null, false, 'people'),
];

export function personCalled(name: string): Known {
  const found = PEOPLE.find(({ username }) => username === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}
