import { StartRefusedError } from '../settings.js';

/** A backup is not made or not put back; says why, and what to do. */
export class BackupError extends StartRefusedError {
  override readonly code = 'backup';
}
