import { nothingIsForged, nothingIsLost, noFaultIsTold, oneDecision, onlyOnce, toldBy } from './checks/commands.js';
import { effectsInOrder, effectsOnce, nothingWaits } from './checks/effects.js';
import type { Finding } from './checks/finding.js';
import { logIsWhole, readModelsAgree, replaysAlike } from './checks/log.js';
import { moneyBalances } from './checks/money.js';
import type { Injected } from './checks/rollback.js';
import { rollsBack } from './checks/rollback.js';
import { backInTime, caughtUp, keptWorking, noneCutOff } from './checks/service.js';
import { goodsArrive, stockBalances } from './checks/stock.js';
import type { Timely } from './checks/times.js';
import { dueInTime, periodsOnce, remindersOnce } from './checks/times.js';
import type { Entry } from './journal.js';
import type { Testimony } from './product.js';
import type { Dump } from './witness.js';

export interface Evidence {
  journal: readonly Entry[];
  dump: Dump;
  testimony: Testimony;
  injected: readonly Injected[];
  /** How long effects lagged when the faults had stopped, in milliseconds; null for ever. */
  lag: number | null;
  deaths: readonly string[];
  refusals: readonly string[];
  /** Null where time was not moved. */
  timely: Timely | null;
  erased: readonly Finding[];
}

/** Everything that is promised, against everything that was seen. Pure. */
export function judge({
  journal,
  dump,
  testimony,
  injected,
  lag,
  deaths,
  refusals,
  timely,
  erased,
}: Evidence): Finding[] {
  const told = toldBy(journal, dump);
  return [
    nothingIsLost(told),
    onlyOnce(told),
    nothingIsForged(told, dump),
    logIsWhole(dump),
    replaysAlike(testimony.replayed),
    readModelsAgree(testimony.kept, testimony.rebuilt),
    oneDecision(told),
    effectsOnce(testimony.due, dump),
    effectsInOrder(dump),
    nothingWaits(dump),
    noFaultIsTold(journal),
    rollsBack(injected),
    moneyBalances(dump),
    stockBalances(dump),
    goodsArrive(dump),
    keptWorking(deaths, refusals, told.length),
    backInTime(journal),
    caughtUp(lag),
    noneCutOff(journal),
    ...(timely ? [remindersOnce(timely, dump), periodsOnce(dump), dueInTime(timely)] : []),
    ...erased,
  ];
}
