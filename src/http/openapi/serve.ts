import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { SwaggerModule } from '@nestjs/swagger';
import { buildOpenApi } from '../openapi.js';

/** Serves the documentation: the document, and pages for people that need no internet. It is made when first asked for. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let made: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (made ??= buildOpenApi(app)), {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Order follow-up',
    swaggerOptions: { docExpansion: 'none', filter: true, persistAuthorization: false },
  });
}
