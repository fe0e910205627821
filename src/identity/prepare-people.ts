import type { DataSource } from 'typeorm';
import type { Settings } from '../settings.js';
import { assertNoDefaultCredentials } from './default-credentials.js';
import { ensureDemoCompany } from './demo-company.js';
import { ensureFirstAdministrator } from './first-administrator.js';

/**
 * Sees to it that somebody can sign in, and, outside the demo, nobody by a well-known password. Call it at every start,
 * before the application listens.
 * @throws StartRefusedError
 */
export async function preparePeople(
  dataSource: DataSource,
  { demo }: Pick<Settings, 'demo'>,
  env: Record<string, string | undefined>,
): Promise<void> {
  if (demo) return ensureDemoCompany(dataSource);
  await ensureFirstAdministrator(dataSource, env);
  await assertNoDefaultCredentials(dataSource);
}
