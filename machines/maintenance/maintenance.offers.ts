import type { Offered } from '../kit/offers.js';
import { openBreakdown } from './maintenance.plan.js';
import type { MaintenanceFacts } from './maintenance.types.js';

/** While it is down: an exception of each order that is made on it, and an issue where several offices have to help. */
export function maintenanceOffers(facts: MaintenanceFacts): Offered[] {
  const down = openBreakdown(facts);
  if (down === null || facts.retired !== null) return [];
  const cause = [facts.equipment, down.cause ?? down.symptom].join('：');
  return [
    ...down.running.map((no) => ({
      no,
      type: 'production.raise-exception',
      data: { id: `${facts.no}/${down.stop}`, kind: 'equipment', cause },
    })),
    {
      start: 'issues',
      type: 'any.raise-issue',
      data: { kind: 'equipment', orders: [facts.no, ...down.orders], description: cause },
    },
  ];
}
