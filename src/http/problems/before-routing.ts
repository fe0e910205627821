import { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { requestLanguage } from '../language.js';
import type { ProblemAnswer } from './problem.js';
import { codeOfStatus, PROBLEM_URN } from './problem-of.js';
import { PROBLEM_TYPE, sendProblem } from './problems.filter.js';
import { filled, PROBLEMS } from './texts.js';

// What goes wrong before a request has reached a route, and so before Nest could answer it.

const problemFor = (status: number, language = requestLanguage({ headers: {} })): ProblemAnswer => {
  const code = codeOfStatus(status);
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
  const status = error.statusCode === 414 ? 414 : 404;
  sendProblem(reply, problemFor(status, requestLanguage(request)));
}

const BY_PARSER_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Bytes that are no HTTP: the answer is written to the bare socket. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  writeProblem(socket, problemFor(BY_PARSER_CODE[error.code ?? ''] ?? 400));
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
