import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { linesOf } from '../audit/checkpoint-file.js';
import { auditRecords } from '../audit/log-audit.js';
import { readExport } from '../audit/read-export.js';
import { reportOf } from '../audit/report.js';
import { keysIn } from '../audit/seal-key.js';
import { asTool, say, UsageError } from './tool.js';

// npm run audit:verify -- FILE — proves an export, without a database and without the company's network.

const USAGE = `npm run audit:verify -- FILE [--checkpoints PATH] [--key PATH]
  FILE                what npm run audit:export wrote
  --checkpoints PATH  the checkpoints that you keep yourself: a file, or a directory as DATA_DIR/checkpoints
  --key PATH          the public keys that you know: a PEM file as DATA_DIR/keys/seal.pub, or a directory of them`;

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { checkpoints: { type: 'string' }, key: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError(USAGE);
    return { ...values, file: positionals[0] };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

const isThere = (path: string) =>
  access(path).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  });

await asTool(async () => {
  const { file, checkpoints, key } = asked();
  for (const path of [file, checkpoints, key]) if (path !== undefined) await isThere(path);
  const began = performance.now();
  const result = await auditRecords(readExport(file), {
    held: checkpoints === undefined ? undefined : linesOf(checkpoints),
    trusted: key === undefined ? undefined : keysIn(key),
  });
  for (const line of reportOf(result, { withCheckpoints: checkpoints !== undefined, withKey: key !== undefined }))
    say(line);
  say(`${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result.verified;
});
