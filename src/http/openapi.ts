import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { MigrationData } from '../../machines/migration.js';
import { MIGRATION_EVENTS } from '../../machines/migration.js';
import { order } from '../../machines/order/order.process.js';
import { orderExamples } from '../departments/order-examples.js';
import { orderShapes } from '../departments/order-shapes.js';
import { MIGRATION_SHAPES, migrationExamples } from '../process/migration.shapes.js';
import { documentEvents } from '../shape/openapi-events.js';
import { commonSchemas } from './openapi/common.schemas.js';
import type { Operation } from './openapi/complete.js';
import { completeOperation, operationsOf } from './openapi/complete.js';
import { orderSchemas } from './openapi/order.schemas.js';
import { otherSchemas } from './openapi/other.schemas.js';
import { versionSchemas } from './openapi/version.schemas.js';

const DESCRIPTION = `Follow-up of customer orders from receipt to settlement. Every change is an event to the one door,
\`POST /api/orders/{no}/events\`; \`GET /api/orders/{no}/next\` says which events the present state takes, whose they are, and which
rules stand in the way. Refusals are problem documents (RFC 9457) with a stable \`code\`. Texts come in the language of
\`Accept-Language\`: zh-CN (default), zh-TW, en.`;

/** The events of an order as the bodies of the one door, told apart by their type. */
const orderEvents = () =>
  documentEvents('OrderEvent', [
    ...Object.entries(order.events)
      .filter(([type, { internal }]) => !internal && !order.entry.includes(type))
      .map(([type, { label, reason = false }]) => ({
        type,
        title: label.en,
        shape: orderShapes[type as keyof typeof orderShapes],
        example: orderExamples[type as keyof typeof orderExamples],
        reason,
      })),
    ...Object.entries(MIGRATION_EVENTS).map(([type, { label, reason = false }]) => ({
      type,
      title: label.en,
      shape: MIGRATION_SHAPES[type as keyof MigrationData],
      example: migrationExamples[type as keyof MigrationData],
      reason,
    })),
  ]);

/** The documentation of the whole API, OpenAPI 3.1. */
export function buildOpenApi(app: INestApplication, version = '0.1.0'): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Order follow-up')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const events = orderEvents();
  const schemas = {
    ...document.components?.schemas,
    ...commonSchemas,
    ...orderSchemas,
    ...otherSchemas,
    ...versionSchemas,
    ...events.schemas,
  };
  document.components = {
    ...document.components,
    schemas: schemas as NonNullable<OpenAPIObject['components']>['schemas'],
  };
  for (const { route, operation } of operationsOf(document)) {
    completeOperation(route, operation);
    if (/^POST \/api\/orders\/\{no\}\/(events|preview)$/.test(route)) takeEvents(operation, events);
    if (route === 'POST /api/orders') exampleEntry(operation);
  }
  return document;
}

function takeEvents(operation: Operation, { body, examples }: ReturnType<typeof documentEvents>): void {
  operation.requestBody = { required: true, content: { 'application/json': { schema: body, examples } } };
}

function exampleEntry({ requestBody }: Operation): void {
  const json = requestBody?.content['application/json'];
  if (json) json.example = orderExamples['sales.enter-order'];
}
