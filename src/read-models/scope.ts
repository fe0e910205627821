import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable, StreamableFile } from '@nestjs/common';
import { mergeMap, Observable } from 'rxjs';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { AuthenticatedRequest } from '../identity/request.js';
import { inScope, mayBeLimited, Scopes, scopeOfRequest, withLimit } from '../engine/scope.js';

/** Keeps the rows of a list to the orders that the present request may tell of; rows that name no order stay. */
export function withinScope<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  const scope = scopeOfRequest();
  const order = query.expressionMap.mainAlias?.metadata.findColumnWithPropertyName('orderNo');
  if (scope === null || !order) return query;
  return query.andWhere(inScope(`row.${order.databaseName}`, ':scope'), { scope });
}

/**
 * Finds out, for whoever the guard let in, whose orders he is shown, limits every list that is read for him, and covers the
 * numbers of other orders in what else he is answered: in the facts of a meeting, in what somebody wrote. A file is limited
 * by who makes it.
 */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(private readonly scopes: Scopes) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { person, body: asked } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    // Whom the guard leaves to the door, the door limits.
    const limit = { scope: person && mayBeLimited(person) ? await this.scopes.of(person) : null };
    const covered = async (answer: unknown): Promise<unknown> =>
      answer instanceof StreamableFile ? answer : this.scopes.masked(limit.scope, answer, asked);
    return new Observable((subscriber) => withLimit(limit, () => next.handle().subscribe(subscriber))).pipe(
      mergeMap(covered),
    );
  }
}
