import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { MaintenanceData } from './maintenance.schema.js';

export type MaintenanceEvent = Recorded<MaintenanceData>;

/** One item of the plan, and when it is due. */
export interface PlanItem {
  item: number;
  work: string;
  everyDays: number | null;
  dates: string[];
  /** When it was done last, as far as anybody has said. */
  lastOn: string | null;
  /** The day on which it is due by the plan, before anybody has postponed it; null where nothing more is planned. */
  plannedOn: string | null;
  nextOn: string | null;
}

/** Why and how long it does not work. */
export interface Breakdown extends Stamp {
  /** Its number among the times that the equipment stood still. */
  stop: number;
  on: string;
  time: string;
  symptom: string;
  cause: string | null;
  expectedOn: string | null;
  /** That day has passed, and it is still down. */
  overExpected: boolean;
  /** Whose plan needs it in these days, as of then. */
  orders: string[];
  /** Those of them that were being made. */
  running: string[];
  repaired: Noted<MaintenanceData['production.report-repaired']> | null;
  /** Hours by the clock from when it broke down until it was repaired. */
  downHours: string | null;
  checked: Noted<MaintenanceData['quality.check-equipment']> | null;
}

/** The days on which it stands still for its maintenance. */
export interface Scheduled extends Stamp {
  stop: number;
  from: string;
  until: string;
  items: { item: number }[];
  performers?: string[];
  /** The day on which it was done. */
  doneOn: string | null;
}

/** Everything the machine remembers of equipment. */
export interface MaintenanceFacts {
  no: string;
  /** 1 as registered; every new plan adds one. */
  revision: number;
  equipment: string;
  model: string | null;
  assetNo: string | null;
  line: string;
  team: string | null;
  place: string | null;
  dailyHours: string;
  key: boolean;
  keeper: string | null;
  registered: Stamp | null;
  plan: PlanItem[];
  /** The items whose day has come, and that are not done. */
  due: number[];
  /** The first day on which anything is due. */
  dueOn: string | null;
  /** How often it has stood still, or is going to. */
  stops: number;
  scheduled: Scheduled | null;
  /** The newest last; the log has them all. */
  records: Noted<MaintenanceData['production.complete-maintenance']>[];
  postponed: (Noted<MaintenanceData['production.postpone-maintenance']> & { reason: string | null })[];
  /** The newest last; the log has them all. */
  breakdowns: Breakdown[];
  retired: (Stamp & { reason: string | null }) | null;
}
