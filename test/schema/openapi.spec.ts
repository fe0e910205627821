import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { shapeOfClass } from '../../src/schema/field.js';
import { BusinessDay, Count, Flag, ListOf, ManyOf, OneOf, OptionalText, Text } from '../../src/schema/fields.js';

class Part {
  @Count({ min: 1 }) line: number;
  @Text() name: string;
}

class Delivery {
  @OneOf(['road', 'sea']) mode: string;
  @BusinessDay() on: string;
  @ManyOf(['manual', 'certificate'], { min: 1 }) documents: string[];
  @ListOf(Part, { min: 1, max: 3 }) parts: Part[];
  @Flag({ optional: true }) insured?: boolean;
  @OptionalText({ max: 50 }) note?: string;
}

class Answer {
  @Text({ max: 20 }) text: string;
}

@Controller()
class Counter {
  @Post('delivery') deliver(@Body() delivery: Delivery) {
    return delivery;
  }
  @Post('answer') answer(@Body() answer: Answer) {
    return answer;
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

  it.each([
    ['Delivery', Delivery],
    ['Answer', Answer],
  ])('%s is documented by the same schema that checks it', (name, type) => {
    const { additionalProperties: _, ...schema } = shapeOfClass(type).schema;
    expect(schemas[name]).toEqual(schema);
  });

  it('brings no other names into the document, which two departments could both use', () => {
    expect(Object.keys(schemas).toSorted()).toEqual(['Answer', 'Delivery']);
  });
});
