import type { Paper } from '../../../machines/kit/papers.js';
import { type Frame, pdfOf, type SetPaper } from './pdf.js';

/** A paper to be set, and what is around it. */
export interface Job {
  paper: Paper;
  frame: Frame;
}

/** What a thread of the typesetter does. */
export const setPaper = ({ paper, frame }: Job): Promise<SetPaper> => pdfOf(paper, frame);
