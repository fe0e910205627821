import { EmbeddedServerError } from '../errors.js';

/** Operating system's error codes → what the operator can do. */
const ADVICE: Record<string, string> = {
  EACCES: 'this account may not use it. Start as the account it belongs to, or choose another DATA_DIR',
  EPERM: 'this account may not use it. Start as the account it belongs to, or choose another DATA_DIR',
  EROFS: 'the disk is mounted read-only',
  ENOSPC: 'the disk is full. Free some space and start again; nothing acknowledged is lost',
  EDQUOT: 'the disk quota is used up. Free some space and start again; nothing acknowledged is lost',
  ENOTDIR: 'a part of the path is not a directory',
  EEXIST: 'there is a file of that name',
  EIO: 'the disk fails',
};

/** Turns a failure of the file system under the data directory into a message; any other error stays what it is. */
export function explainFileFailure(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error) || error instanceof EmbeddedServerError) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || ADVICE[code] === undefined) return error;
  return new EmbeddedServerError(
    `The data directory ${dataDir} cannot be used (${code}${path === undefined ? '' : ` at ${path}`}): ${ADVICE[code]}.`,
    {
      cause: error,
    },
  );
}
