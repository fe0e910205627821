import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'openapi-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lint = (file: string) =>
  spawnSync(process.execPath, ['scripts/openapi-lint.mjs', file], { cwd: root, encoding: 'utf8' });

it('finds nothing wrong with openapi.json', () => {
  const { status, stdout, stderr } = lint('openapi.json');
  expect([stderr, stdout, status]).toEqual(['', 'openapi.json: 0 problems\n', 0]);
});

it('names what is wrong, and where: what has no description, a reference to nothing, an example that does not fit', () => {
  const document = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, { description?: string }>>;
    components: { schemas: Record<string, { properties?: object; examples?: object[] }> };
  };
  delete document.paths['/api/orders'].get.description;
  document.components.schemas.Person.properties = { id: { $ref: '#/components/schemas/Nobody' } };
  document.components.schemas.LoginRequest.examples = [{ username: 7, password: 'secret' }];
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const { status, stderr } = lint(file);
  expect(status).toBe(1);
  expect(stderr).toContain('error operation-description #/paths/~1api~1orders/get');
  expect(stderr).toContain('error no-unresolved-refs #/components/schemas/Person/properties/id');
  expect(stderr).toContain('error no-invalid-schema-examples #/components/schemas/LoginRequest/examples/0/username');
});
