import type { OrderTransition } from '../../read-models/follow.js';
import type { InspectionResult } from './inspection-result.entity.js';

type Finding = Pick<InspectionResult, 'kind' | 'item' | 'result' | 'passed' | 'rejected' | 'report' | 'inspector'>;

const unknown = { passed: null, rejected: null, report: null, inspector: null };

/** What the event in hand has found; the facts keep only what still counts. */
function findings({ type, after, before }: OrderTransition): Finding[] {
  const { incoming, inProcess, finalInspection, failedInspections } = after;
  switch (type) {
    case 'quality.pass-incoming':
    case 'quality.fail-incoming':
      return incoming.slice(before?.incoming.length ?? 0).map(({ item, quantity, result, report }) => ({
        ...unknown,
        kind: 'incoming',
        item,
        result,
        [result === 'pass' ? 'passed' : 'rejected']: quantity,
        report,
      }));
    case 'quality.record-in-process':
      return inProcess.slice(-1).map(({ process, result, inspector }) => ({
        ...unknown,
        kind: 'in-process',
        item: process,
        result,
        inspector,
      }));
    case 'quality.pass-final':
      return (finalInspection?.lines ?? []).map(({ line, passed, rejected }) => ({
        kind: 'final',
        item: `line ${line}`,
        result: 'pass',
        passed,
        rejected,
        report: finalInspection?.report ?? null,
        inspector: finalInspection?.inspector ?? null,
      }));
    case 'quality.fail-final':
      return (failedInspections.at(-1)?.lines ?? []).map(({ line, rejected }) => ({
        ...unknown,
        kind: 'final',
        item: `line ${line}`,
        result: 'fail',
        rejected,
      }));
    default:
      return [];
  }
}

export const resultsOf = (transition: OrderTransition): InspectionResult[] =>
  findings(transition).map((finding, index) => ({
    orderNo: transition.process,
    seq: transition.seq,
    no: index + 1,
    ...finding,
    recordedBy: transition.by,
    recordedAt: transition.at,
  }));
