import type { Process } from '../api/types.js';
import { PapersTool } from './papers-tool.js';
import { ProcessHead } from './process-head.js';

/** The head of a kind that has no head of its own: its papers stand in it. */
export function PlainHead({ process }: { process: Process }) {
  return <ProcessHead process={process} tools={<PapersTool process={process} />} />;
}
