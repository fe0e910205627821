import { once } from 'node:events';

/** Lets the janitor work, and waits until the server and its directory are gone. */
// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default async function teardown(): Promise<void> {
  const janitor = globalThis.databaseJanitor;
  if (janitor === undefined || janitor.exitCode !== null) return;
  const gone = once(janitor, 'exit');
  janitor.ref();
  janitor.stdin?.end('finished');
  await gone;
}
