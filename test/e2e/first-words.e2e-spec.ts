import type { Server } from 'node:http';
import request from 'supertest';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const server = (): Server => company.app.getHttpServer();

describe('before anybody has signed in', () => {
  it('the node says that it lives and is ready', async () => {
    await request(server()).get('/health/live').expect(200);
    await request(server()).get('/health/ready').expect(200);
  });

  it('an order is nobody’s to see, and the refusal is a problem document', async () => {
    const { body } = await request(server())
      .get('/api/orders')
      .expect(401)
      .expect('content-type', /problem\+json/);
    expect(body).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('a wrong password is refused without saying whether there is such a person', async () => {
    const attempt = (username: string) =>
      request(server()).post('/api/auth/login').send({ username, password: 'wrong' }).expect(401);
    const [known, unknown] = await Promise.all([attempt('clerk'), attempt('nobody')]);
    expect(known.body).toEqual(unknown.body);
  });
});
