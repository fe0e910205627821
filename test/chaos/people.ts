import { randomBytes } from 'node:crypto';
import { createDataSource } from '../../src/database/data-source.js';
import { DEMO_PEOPLE, demoPersonId, ensureDemoCompany } from '../../src/identity/demo-company.js';
import { Passwords } from '../../src/identity/passwords.js';
import type { ChaosDatabase } from './database.js';
import { ask } from './http.js';

/** Everybody who works on an order. */
const AT_WORK =
  'clerk clerk2 sales sales2 sales-head production production2 procurement quality quality2 logistics finance finance2 manager';

export interface Worker {
  id: string;
  token: string;
}

/** The demo company's people, with a password that nobody knows: the product serves with no other. */
export async function employ(database: ChaosDatabase): Promise<string> {
  const dataSource = await createDataSource({ url: database.ownerUrl }).initialize();
  await ensureDemoCompany(dataSource);
  await dataSource.destroy();
  const password = randomBytes(18).toString('base64url');
  await database.query('UPDATE person SET password_hash = $1 WHERE username = ANY ($2)', [
    await new Passwords().hash(password),
    DEMO_PEOPLE.map(({ username }) => username),
  ]);
  return password;
}

/** Signs all in; sessions live in the database, so they hold on every node. */
export async function signIn(url: string, password: string): Promise<Map<string, Worker>> {
  const workers = new Map<string, Worker>();
  for (const username of AT_WORK.split(' ')) {
    const body = JSON.stringify({ username, password });
    const reply = await ask(url, { method: 'POST', path: '/api/auth/login', body, patience: 10_000 });
    if (reply.status !== 200) throw new Error(`${username} could not sign in: ${reply.status} ${reply.text}`);
    const { accessToken } = JSON.parse(reply.text) as { accessToken: string };
    workers.set(username, { id: demoPersonId(username), token: accessToken });
  }
  return workers;
}
