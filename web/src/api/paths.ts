import type { Notice, Task } from './inbox.js';
import type { Order, OrderItem, RowAnswer } from './orders.js';
import type { Me, SessionView, SignedInPerson } from './people.js';
import type { EventBody, LogEntry, Next, Page, PathAnswer, Preview, ProcessHead, Verification } from './processes.js';

type Json<Body> = { content: { 'application/json': Body } };
type Parameters = { query?: Record<string, unknown>; path?: Record<string, string>; header?: Record<string, string> };

type None = { query?: never; path?: never; header?: never };

interface Operation<Answer, Given extends Parameters = None, Body = never> {
  parameters: Given;
  requestBody?: [Body] extends [never] ? never : Json<Body>;
  responses: { 200: [Answer] extends [never] ? { content?: never } : Json<Answer> };
}

interface SignIn {
  accessToken: string;
  expiresIn: number;
  person: SignedInPerson;
}

type Numbered = { path: { kind: string; no: string } };

interface OrderQuery {
  state?: string;
  class?: string;
  customer?: string;
  product?: string;
  q?: string;
  dueBefore?: string;
  overdue?: 'true' | 'false';
  held?: 'true' | 'false';
  mine?: 'true' | 'false';
  sort?: string;
  cursor?: string;
  limit?: string;
}

type PageQuery = { cursor?: string; limit?: string };

interface BulkBody {
  items: (EventBody & { no: string; expectedVersion?: number })[];
}

/** Guards a change: the version that the sender has seen, and a key that makes a repetition harmless. */
type Guarded = { header?: { 'If-Match'?: string; 'Idempotency-Key'?: string } };

/** The routes that the page asks. */
export interface paths {
  '/api/auth/login': { post: Operation<SignIn, None, { username: string; password: string }> };
  '/api/auth/logout': { post: Operation<never> };
  '/api/auth/password': {
    post: Operation<never, None, { currentPassword: string; newPassword: string }>;
  };
  '/api/auth/me': { get: Operation<Me> };
  '/api/auth/sessions': { get: Operation<{ items: SessionView[] }>; delete: Operation<never> };
  '/api/auth/sessions/{id}': { delete: Operation<never, { path: { id: string } }> };
  '/api/orders': {
    get: Operation<Page<OrderItem>, { query?: OrderQuery & Record<string, unknown> }>;
    post: Operation<Order, Guarded, Record<string, unknown>>;
  };
  '/api/orders/{no}': { get: Operation<Order, { path: { no: string } }> };
  '/api/processes/{kind}/{no}/next': { get: Operation<Next, Numbered> };
  '/api/processes/{kind}/{no}/history': {
    get: Operation<Page<LogEntry>, Numbered & { query?: { cursor?: string; limit?: string } }>;
  };
  '/api/processes/{kind}/{no}/verify': { get: Operation<Verification, Numbered> };
  '/api/processes/{kind}/{no}/path': { get: Operation<PathAnswer, Numbered & { query?: { to?: string } }> };
  '/api/processes/{kind}/{no}/events': { post: Operation<ProcessHead, Numbered & Guarded, EventBody> };
  '/api/processes/{kind}/{no}/preview': { post: Operation<Preview, Numbered & Guarded, EventBody> };
  '/api/orders/events': { post: Operation<{ items: RowAnswer[] }, Guarded, BulkBody> };
  '/api/inbox': { get: Operation<Page<Task>, { query?: PageQuery }> };
  '/api/notices': { get: Operation<Page<Notice>, { query?: PageQuery }> };
  '/api/notices/{id}/read': { post: Operation<never, { path: { id: string } }> };
}
