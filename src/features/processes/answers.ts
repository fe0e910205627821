import type { FastifyReply } from 'fastify';
import { etagOf } from '../../http/conditions.js';

/** What carries a version; the entity tag says it again. */
export function tagged<View extends { version: number }>(reply: FastifyReply, view: View): View {
  void reply.header('ETag', etagOf(view.version));
  return view;
}

/** The same for something that has just begun. */
export function located<View extends { version: number; no: string }>(
  reply: FastifyReply,
  view: View,
  path: string,
): View {
  void reply.header('Location', `/api/${path}/${view.no}`);
  return tagged(reply, view);
}
