import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { LogisticsPlan } from '../../src/departments/logistics/logistics.events.js';
import { FinalInspection } from '../../src/departments/quality/quality.events.js';
import { OrderEntry } from '../../src/shape/order/entry.js';
import { schemaOf } from '../../src/shape/schema.js';

@Controller()
class Counter {
  @Post('entry') enter(@Body() entry: OrderEntry) {
    return entry;
  }
  @Post('plan') plan(@Body() plan: LogisticsPlan) {
    return plan;
  }
  @Post('inspection') inspect(@Body() inspection: FinalInspection) {
    return inspection;
  }
}

@Module({ controllers: [Counter] })
class CounterModule {}

async function schemasOfNest() {
  const testing = await Test.createTestingModule({ imports: [CounterModule] }).compile();
  const app = testing.createNestApplication(new FastifyAdapter(), { logger: ['error', 'warn'] });
  await app.init();
  const { components } = SwaggerModule.createDocument(app, new DocumentBuilder().setOpenAPIVersion('3.1.0').build());
  await app.close();
  return components?.schemas ?? {};
}

describe('a class as the body of a request', () => {
  let schemas: Awaited<ReturnType<typeof schemasOfNest>>;

  beforeAll(async () => {
    schemas = await schemasOfNest();
  });

  it.each<[string, Type]>([
    ['OrderEntry', OrderEntry],
    ['LogisticsPlan', LogisticsPlan],
    ['FinalInspection', FinalInspection],
  ])('%s is documented by the same schema that draws its form', (name, shape) => {
    const { additionalProperties: _, ...schema } = schemaOf(shape);
    expect(schemas[name]).toEqual(schema);
  });

  it('brings no other names into the document, which two departments could both use', () => {
    expect(Object.keys(schemas).toSorted()).toEqual(['FinalInspection', 'LogisticsPlan', 'OrderEntry']);
  });
});
