import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { MIGRATION_EVENTS, MIGRATION_SCHEMA, migrationExamples } from '../../machines/migration.js';
import type { MigrationData } from '../../machines/migration.js';
import { order } from '../../machines/order/order.process.js';
import { orderEntry } from '../../machines/order/schema/entry.js';
import { listDocstrings } from '../read-models/department-lists.js';
import { documentEvents } from '../schema/openapi-events.js';
import { commonSchemas } from './openapi/common.schemas.js';
import { completeOperation, inReadingOrder, tagsOf } from './openapi/complete.js';
import type { ClassDoc, Docstrings } from './openapi/docstrings.js';
import { explain } from './openapi/docstrings.js';
import { orderSchemas } from './openapi/order.schemas.js';
import { otherSchemas } from './openapi/other.schemas.js';
import { shareParameters } from './openapi/parameters.js';
import { problemResponses } from './openapi/problems.js';
import type { AnswerSchema } from './openapi/schema.js';
import { tidy } from './openapi/tidy.js';
import { versionSchemas } from './openapi/version.schemas.js';
import { nameFields } from './openapi/vocabulary.js';
import type { Operation } from './openapi/walk.js';
import { changeOperations, operationsOf } from './openapi/walk.js';

const DESCRIPTION = `Follow-up of customer orders from receipt to settlement. Every change is an event to the one door,
\`POST /api/orders/{no}/events\`; \`GET /api/orders/{no}/next\` says which events the present state takes, whose they are, and which
rules stand in the way. Refusals are problem documents (RFC 9457) with a stable \`code\`. Texts come in the language of
\`Accept-Language\`: zh-CN (default), zh-TW, en. The examples tell of one order that was entered on 2026-03-02; told today, their
days have to be later ones: what has happened is dated no earlier than the order, and a plan lies ahead.`;

/** The events of an order as the bodies of the one door, told apart by their type. */
const orderEvents = () =>
  documentEvents([
    ...Object.entries({ ...order.events, ...order.beside?.events })
      .filter(([type, { internal }]) => !internal && !order.entry.includes(type))
      .map(([type, { label, reason = false }]) => ({
        type,
        title: label.en,
        shape: order.schema[type],
        example: order.examples[type],
        reason,
      })),
    ...Object.entries(MIGRATION_EVENTS).map(([type, { label, reason = false }]) => ({
      type,
      title: label.en,
      shape: MIGRATION_SCHEMA[type as keyof MigrationData],
      example: migrationExamples[type as keyof MigrationData],
      reason,
    })),
  ]);

/**
 * The documentation of the whole API, OpenAPI 3.1. What is said in several places stands once, in the components.
 * @param written what is written above the classes of the sources
 */
export function buildOpenApi(app: INestApplication, written: Docstrings, version = '0.1.0'): OpenAPIObject {
  const docs: Docstrings = new Map<string, readonly ClassDoc[]>([...written, ...listDocstrings()]);
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Order follow-up')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'The host that answers with this document.')
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
    OrderEvent: events.body,
    OrderEntry: { ...orderEntry.schema, description: orderEntry.about },
  } as Record<string, AnswerSchema>;
  document.components = {
    ...document.components,
    headers: {
      ETag: { description: 'The version, quoted.', schema: { type: 'string' } },
      'Preference-Applied': { description: 'What of `Prefer` was heeded.', schema: { type: 'string' } },
    },
    responses: problemResponses,
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        explain(docs, name.replace(/^(Data|Recorded)\./, ''), schema),
      ]),
    ) as NonNullable<OpenAPIObject['components']>['schemas'],
  };
  const tags = tagsOf(document, docs);
  for (const { route, operation } of operationsOf(document)) {
    completeOperation(route, operation, docs);
    if (/^POST \/api\/orders\/\{no\}\/(events|preview)$/.test(route)) takeEvents(operation, events.examples);
    if (route === 'POST /api/orders') takeEntry(operation);
  }
  mostAreSignedIn(document);
  tidy(document);
  shareParameters(document);
  nameFields(document);
  changeOperations(document, inReadingOrder);
  const { openapi, info, servers, security, paths, components } = document;
  // As JSON has it: what is not said is not there.
  return JSON.parse(JSON.stringify({ openapi, info, servers, security, tags, paths, components })) as OpenAPIObject;
}

/** Whoever asks is signed in, unless the operation says otherwise. */
function mostAreSignedIn(document: OpenAPIObject): void {
  document.security = [{ bearer: [] }];
  for (const { operation } of operationsOf(document)) {
    if (operation.security) delete operation.security;
    else operation.security = [];
  }
}

function takeEvents(operation: Operation, examples: unknown): void {
  const schema = { $ref: '#/components/schemas/OrderEvent' };
  operation.requestBody = { required: true, content: { 'application/json': { schema, examples } } };
}

function takeEntry(operation: Operation): void {
  const schema = { $ref: '#/components/schemas/OrderEntry' };
  const example = order.examples['sales.enter-order'];
  operation.requestBody = { required: true, content: { 'application/json': { schema, example } } };
}
