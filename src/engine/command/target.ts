/** A process to begin, or one to move. */
export type Target = { start: string } | { process: string };

/** By what a command's target is remembered with its key. */
export const targetName = (target: Target): string => ('process' in target ? target.process : target.start);
