import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { AuthenticatedRequest } from '../identity/request.js';
import type { Scope } from '../engine/scope.js';
import { inScope, mayBeLimited, Scopes } from '../engine/scope.js';

const limits = new AsyncLocalStorage<Scope>();

/** Whose orders the answer to the present request may tell of. */
export const scopeOfRequest = (): Scope => limits.getStore() ?? null;

/** Keeps the rows of a list to the orders that the present request may tell of; rows that name no order stay. */
export function withinScope<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  const scope = scopeOfRequest();
  const order = query.expressionMap.mainAlias?.metadata.findColumnWithPropertyName('orderNo');
  if (scope === null || !order) return query;
  return query.andWhere(inScope(`row.${order.databaseName}`, ':scope'), { scope });
}

/** Finds out, for whoever the guard let in, whose orders he is shown, and limits every list that is read for him. */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(private readonly scopes: Scopes) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { person } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!person || !mayBeLimited(person)) return next.handle();
    const scope = await this.scopes.of(person);
    return new Observable((subscriber) => limits.run(scope, () => next.handle().subscribe(subscriber)));
  }
}
