import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { order } from '../../machines/order/order.process.js';
import { CommitOutcomeUnknownError } from '../../src/database/errors.js';
import {
  NotFoundError,
  problem,
  TooManyRequestsError,
  UnauthenticatedError,
  ValidationError,
} from '../../src/errors.js';
import type { ProblemAnswer } from '../../src/http/problems/problem.js';
import { problemOf } from '../../src/http/problems/problem-of.js';
import { OutcomeUnknownError, TransitionRefusedError, VersionMismatchError } from '../../src/engine/errors.js';
import { before } from '../support/order.fixture.js';

const told = (error: unknown, more: { language?: 'zh-CN' | 'zh-TW' | 'en'; changes?: boolean } = {}): ProblemAnswer =>
  problemOf(error, { language: 'en', requestId: 'r-1', changes: true, definition: () => order, ...more });

const failing = (message: string, code?: string): Error => Object.assign(new Error(message), { code });

describe('the answer to what was thrown', () => {
  const THROWN: [unknown, number, string][] = [
    [new NotFoundError('order', 'SO-1'), 404, 'not-found'],
    [new UnauthenticatedError(), 401, 'unauthenticated'],
    [new VersionMismatchError('SO-1', 3, 5), 412, 'version-mismatch'],
    [new TooManyRequestsError('slower', 7), 429, 'too-many-requests'],
    [new NotFoundException('Cannot GET /x'), 404, 'not-found'],
    [new BadRequestException('Unexpected token'), 422, 'validation'],
    [new HttpException('too large', 413), 413, 'payload-too-large'],
    [new HttpException('what', 415), 415, 'unsupported-media-type'],
    [failing('Unexpected end of form'), 400, 'malformed'],
    [
      Object.assign(failing('Body is not valid JSON', 'FST_ERR_CTP_INVALID_JSON_BODY'), { statusCode: 400 }),
      400,
      'malformed',
    ],
    [
      Object.assign(failing('Body cannot be empty', 'FST_ERR_CTP_EMPTY_JSON_BODY'), { statusCode: 400 }),
      400,
      'malformed',
    ],
    [new OutcomeUnknownError('SO-1', {}), 503, 'outcome-unknown'],
    [new CommitOutcomeUnknownError(new Error('gone')), 503, 'outcome-unknown'],
    [failing('Connection terminated unexpectedly'), 503, 'outcome-unknown'],
    [failing('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'), 503, 'unavailable'],
    [failing('timeout exceeded when trying to connect'), 503, 'unavailable'],
    [failing('could not extend file "base/16385/17276": No space left on device', '53100'), 507, 'storage-full'],
    [failing('ENOSPC: no space left on device, write', 'ENOSPC'), 507, 'storage-full'],
    [new TypeError('Cannot read properties of undefined'), 500, 'internal'],
    ['a string', 500, 'internal'],
    [null, 500, 'internal'],
  ];

  it.each(THROWN.map(([error, status, code]) => ({ what: String(error), error, status, code })))(
    '$what is a $status $code',
    ({ error, status, code }) => {
      expect(told(error)).toMatchObject({ status, body: { status, code } });
    },
  );

  it('does not call a look that failed an unknown outcome', () => {
    expect(told(failing('Connection terminated'), { changes: false }).body.code).toBe('unavailable');
  });

  it('says nothing of what happened inside, only by what the log finds it', () => {
    const { body } = told(new Error('SELECT secret FROM person at /srv/app.js:7'));
    expect(body.detail).toBe('It has been recorded; tell your administrator the request id r-1.');
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('says when to come back', () => {
    expect(told(new TooManyRequestsError('slower', 7)).headers).toEqual({ 'Retry-After': '7' });
  });

  it('speaks the language asked for', () => {
    const error = new ValidationError([
      problem('limit', { 'zh-CN': '太大', 'zh-TW': '過大', en: 'too large' }),
      { path: 'x', message: 'is odd' },
    ]);
    expect(told(error, { language: 'zh-TW' }).body.errors).toEqual([
      { path: 'limit', message: '過大' },
      { path: 'x', message: 'is odd' },
    ]);
    expect(told(new VersionMismatchError('SO-1', 3, 5), { language: 'zh-CN' }).body.detail).toBe(
      'SO-1 现在是第 5 版，不是第 3 版；请重新查看后再操作。',
    );
  });

  it('explains a refusal by the facts that it was judged on', () => {
    const { facts, by } = before('sales.pass-review', { without: ['production.review'] });
    const unmet = order.rules.judge(['RV-04'], facts, by).filter(({ stops }) => stops);
    const error = new TransitionRefusedError('orders', 'SO-1', 'received', 'sales.pass-review', {
      unmet,
      facts,
      version: 2,
    });
    expect(told(error).body).toMatchObject({
      code: 'transition-refused',
      state: 'received',
      detail: 'SO-1 does not yet meet 1 of the rules.',
      unmet: [{ rule: 'RV-04', owner: 'production', ownerName: 'Production', remedyEvents: ['production.review'] }],
    });
  });
});
