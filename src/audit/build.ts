import { machines } from '../../machines/index.js';
import { Processes } from '../engine/processes.js';

/** The machines of this build, to replay by: what is in the log was checked at the door. */
export const build = new Processes(Object.values(machines).map((versions) => ({ versions })));
