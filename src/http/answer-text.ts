import type { FastifyReply } from 'fastify';

/** An answer that is its JSON already. Whoever looks into it sees what it says. */
export class AnswerText {
  constructor(
    readonly version: number,
    readonly text: string,
  ) {}

  toJSON(): unknown {
    return JSON.parse(this.text) as unknown;
  }
}

const textOf = (answer: unknown): string => (answer instanceof AnswerText ? answer.text : JSON.stringify(answer));

/** The reply is JSON, and what is its text already is sent as it is. */
export function asText(reply: FastifyReply): void {
  void reply.header('Content-Type', 'application/json; charset=utf-8').serializer(textOf);
}
