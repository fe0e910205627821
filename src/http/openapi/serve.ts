import { existsSync, readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { SwaggerModule } from '@nestjs/swagger';

/** The project's directory, seen from the sources and from the build. */
const ROOTS = ['../../../', '../../../../'].map((path) => new URL(path, import.meta.url));

/** The contract as it is committed; `npm run generate:check` says whether the routes keep to it. */
function contract(): OpenAPIObject {
  const file = ROOTS.map((root) => new URL('openapi.json', root)).find((url) => existsSync(url));
  if (!file) throw new Error('openapi.json is not beside the build.');
  return JSON.parse(readFileSync(file, 'utf8')) as OpenAPIObject;
}

/** Serves the documentation: the document, and pages for people that need no internet. It is read when first asked for. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let read: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (read ??= contract()), {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Order follow-up',
    swaggerOptions: { docExpansion: 'none', filter: true, persistAuthorization: false },
  });
}
