import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { DatabaseModule } from '../../src/database/database.module.js';
import { DomainError, type ErrorCode, ValidationError } from '../../src/errors.js';
import { CheckedByTheDoor, CurrentToken, Public } from '../../src/identity/auth.decorators.js';
import { ensureDemoCompany } from '../../src/identity/demo-company.js';
import { IdentityModule } from '../../src/identity/identity.module.js';
import { SignInSettingsModule } from '../../src/identity/sign-in.settings.js';
import { PolicyModule } from '../../src/policy/policy.module.js';
import { check } from '../../src/schema/check.js';
import { shapeOfClass } from '../../src/schema/field.js';
import { freshDatabase } from '../support/database.js';

const STATUS: Partial<Record<ErrorCode, number>> = {
  validation: 422,
  unauthenticated: 401,
  forbidden: 403,
  'password-change-required': 403,
  'not-found': 404,
  'too-many-requests': 429,
  'change-refused': 409,
};

/** The bare necessities of the HTTP side, so that this file depends on the routes alone. */
@Catch(DomainError)
class Refusals implements ExceptionFilter {
  catch(error: DomainError, host: ArgumentsHost): void {
    const problems = error instanceof ValidationError ? error.problems : undefined;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(STATUS[error.code] ?? 409).send({ code: error.code, problems });
  }
}

class Shapes implements PipeTransform {
  transform(value: unknown, { metatype }: { metatype?: Type }): unknown {
    if (!metatype || shapeOfClass(metatype).properties.size === 0) return value;
    const problems = check(shapeOfClass(metatype), value, 'en');
    if (problems.length > 0) throw new ValidationError(problems);
    return value;
  }
}

@Controller('probe')
class ProbeController {
  @Public()
  @Get('public')
  open(): string {
    return 'open';
  }

  @CheckedByTheDoor()
  @Get('door')
  door(@CurrentToken() token: string): string {
    return token;
  }
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
export type Site = Awaited<ReturnType<typeof openSite>>;

/** The demo company behind HTTP, with the routes of people and policy. */
export async function openSite() {
  const database = await freshDatabase();
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ ...database, embedded: false, close: () => database.drop() }),
      SignInSettingsModule.forRoot({ demo: true }),
      IdentityModule,
      PolicyModule.forRules({
        ruleKinds: new Map([['RV-05', { kind: 'duty', default: 'block' }]]),
        eventTypes: new Set(['sales.review']),
      }),
    ],
    controllers: [ProbeController],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalFilters(new Refusals()).useGlobalPipes(new Shapes());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await ensureDemoCompany(app.get(DataSource));

  async function call(method: Method, url: string, { token, body }: { token?: string; body?: object } = {}) {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await app.inject({ method, url, headers, payload: body });
    return {
      status: answer.statusCode,
      text: answer.body,
      body: answer.body.startsWith('{') ? answer.json<Record<string, unknown>>() : undefined,
    };
  }

  /** The token, or undefined when the sign-in was refused. */
  async function signIn(username: string, password = 'demo'): Promise<string> {
    const { body } = await call('POST', '/auth/login', { body: { username, password } });
    return body?.['accessToken'] as string;
  }
  /** A manager agrees to what was proposed; it is in force then. */
  async function agree(proposed: Record<string, unknown> | undefined): Promise<void> {
    const token = await signIn('manager');
    const { status, text } = await call('POST', `/changes/${String(proposed?.['id'])}/agree`, {
      token,
      body: { hash: proposed?.['hash'] },
    });
    if (status !== 200) throw new Error(`Not agreed to: ${text}`);
  }
  return { call, signIn, agree, close: () => app.close() };
}
