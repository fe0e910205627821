import { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { requestLanguage } from '../language.js';
import type { HttpProblemCode, ProblemAnswer } from './problem.js';
import { PROBLEM_URN } from './problem-of.js';
import { PROBLEM_TYPE, sendProblem } from './problems.filter.js';
import { filled, PROBLEMS } from './texts.js';

// What goes wrong before a request has reached a route, and so before Nest could answer it.

const problemFor = (code: HttpProblemCode, language = requestLanguage({ headers: {} })): ProblemAnswer => {
  const told = PROBLEMS[code];
  return {
    status: told.status,
    headers: {},
    body: {
      type: PROBLEM_URN + code,
      title: told.title[language],
      status: told.status,
      detail: filled(told.detail, language),
      code,
    },
  };
};

/** An address that cannot be decoded, or is too long: there can be nothing at it. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const code = error.statusCode === 414 ? 'uri-too-long' : 'not-found';
  sendProblem(reply, problemFor(code, requestLanguage(request)));
}

const BY_PARSER_CODE: Readonly<Record<string, HttpProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Bytes that are no HTTP: the answer is written to the bare socket. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  writeProblem(socket, problemFor(BY_PARSER_CODE[error.code ?? ''] ?? 'malformed'));
}

/** Answers on a bare socket, and lets it go. */
export function writeProblem(socket: Duplex, { status, headers, body }: ProblemAnswer): void {
  if (socket.writable) {
    const text = JSON.stringify(body);
    const lines = Object.entries({
      ...headers,
      'Content-Type': PROBLEM_TYPE,
      'Content-Length': String(Buffer.byteLength(text)),
      Connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`);
  }
  if (socket instanceof Socket) socket.destroySoon();
  else socket.end();
}
