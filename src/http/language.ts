import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../machines/rulebook.js';

const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/;

/** The product's language for one range of `Accept-Language`; undefined when it has none. */
function spoken(range: string): Language | undefined {
  const tag = range.toLowerCase();
  if (TRADITIONAL.test(tag)) return 'zh-TW';
  if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
  if (tag === 'en' || tag.startsWith('en-')) return 'en';
  return undefined;
}

const LONGEST_HEADER = 200;

/** The language that the client likes best among those that the product speaks (RFC 9110 §12.5.4); Chinese when it names none. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'zh-CN', weight: 0 };
  for (const part of (header ?? '').slice(0, LONGEST_HEADER).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = given === undefined ? 1 : Number(given.slice(2)) || 0;
    const language = spoken(range);
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

export const requestLanguage = (request: Pick<FastifyRequest, 'headers'>): Language =>
  languageOf(request.headers['accept-language']);

/** The language in which the client wants to be answered. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  requestLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);
