import { HttpException } from '@nestjs/common';
import { machines } from '../../../machines/index.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language, Text } from '../../../machines/rulebook.js';
import { CommitOutcomeUnknownError } from '../../database/errors.js';
import { isOutcomeUnknown } from '../../database/pool.js';
import { BusyError, DomainError, FileQuotaError, TooManyRequestsError, ValidationError } from '../../errors.js';
import { ChangeRefusedError } from '../../identity/changes/change-refused.error.js';
import {
  OutcomeUnknownError,
  TransitionRefusedError,
  UnknownEventError,
  UnknownVersionError,
  VersionMismatchError,
} from '../../engine/errors.js';
import type { HttpProblemCode, ProblemAnswer, ProblemDetails } from './problem.js';
import type { Figures } from './texts.js';
import { detailOf, filled, PROBLEMS } from './texts.js';
import { unmetRule } from './unmet.js';

/** How a problem is to be told. */
export interface Telling {
  language: Language;
  /** Of the request, by which the log finds a fault. */
  requestId: string;
  /** Whether the request could have changed anything. */
  changes: boolean;
  /** The definition of a kind of process in a version, for the words of its rules. */
  definition: (kind: string, version: number) => Pick<ProcessDefinition, 'rules' | 'name'>;
}

/** What a status of Nest or Fastify means here. Every other 4xx is a request that is not valid. */
const BY_STATUS: Readonly<Record<number, HttpProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'request-timeout',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'headers-too-large',
  503: 'unavailable',
};

/** What a body is not, that says it is one. */
const NOT_JSON: Text = { 'zh-CN': '不是有效的 JSON', 'zh-TW': '不是有效的 JSON', en: 'is not valid JSON' };
const EMPTY: Text = { 'zh-CN': '没有内容', 'zh-TW': '沒有內容', en: 'is empty' };
const NO_FORM: Text = { 'zh-CN': '不是完整的表单', 'zh-TW': '不是完整的表單', en: 'is no complete form' };
const NO_BODY: Text = { 'zh-CN': '与所声明的长度不符', 'zh-TW': '與所宣告的長度不符', en: 'is not as long as it says' };

export const PROBLEM_URN = 'urn:order-follow-up:problem:';

function answer(
  code: HttpProblemCode,
  language: Language,
  detail: string,
  more: Partial<ProblemDetails> = {},
): ProblemAnswer {
  const { status, title } = PROBLEMS[code];
  return {
    status,
    headers: {},
    body: { type: PROBLEM_URN + code, title: title[language], status, detail, code, ...more },
  };
}

/** The code of a status that a library answered with. */
const codeOfStatus = (status: number): HttpProblemCode =>
  BY_STATUS[status] ?? (status >= 500 ? 'internal' : 'validation');

/**
 * The answer to anything that was thrown. A refusal becomes its problem; what is no refusal becomes a fault without a
 * word of what happened inside.
 */
export function problemOf(error: unknown, telling: Telling): ProblemAnswer {
  const { language, requestId, changes } = telling;
  if (error instanceof DomainError) return refusal(error, telling);
  const told = (code: HttpProblemCode, figures?: Figures) =>
    answer(code, language, filled(PROBLEMS[code].detail, language, figures));
  if (error instanceof OutcomeUnknownError || error instanceof CommitOutcomeUnknownError)
    return told('outcome-unknown');
  if (isOutcomeUnknown(error)) return retryLater(told(changes ? 'outcome-unknown' : 'unavailable'));
  const failed = codeOf(error);
  if (FULL.has(failed)) return told('storage-full');
  if (AWAY.has(failed) || isNoConnection(error)) return retryLater(told('unavailable'));
  const unreadable = whatIsUnreadable(error);
  if (unreadable !== undefined) {
    return answer('malformed', language, filled(PROBLEMS.malformed.detail, language), {
      errors: [{ path: '', message: unreadable[language] }],
    });
  }
  const status = libraryStatus(error);
  const code = status === undefined ? 'internal' : codeOfStatus(status);
  if (code === 'validation') {
    return answer(code, language, filled(PROBLEMS.validation.detail, language), {
      errors: [{ path: '', message: messageOf(error) }],
    });
  }
  return told(code, { id: requestId });
}

function refusal(error: DomainError, { language, definition }: Telling): ProblemAnswer {
  const told = (figures: Figures, more: Partial<ProblemDetails>) =>
    answer(error.code, language, detailOf(error.code, '', language, figures), more);
  if (error instanceof ValidationError) {
    const errors = error.problems.map(({ path, message, text }) => ({ path, message: text?.[language] ?? message }));
    return told({}, { errors });
  }
  if (error instanceof TransitionRefusedError) {
    const { kind, process, state, type, unmet, facts, version, isOfNone } = error;
    const judgedBy = definition(kind, version);
    const rules = unmet.map((judgement) => unmetRule(judgedBy, judgement, facts, language));
    const figures = { process: isOfNone ? newOne(judgedBy.name, language) : process, type, count: unmet.length };
    return told(figures, { ...(isOfNone ? {} : { process }), state, unmet: rules });
  }
  if (error instanceof UnknownEventError) {
    const { process, state, type } = error;
    return told({ process, type: eventName(type, language) }, { process, state });
  }
  if (error instanceof VersionMismatchError) {
    const { process, expected, actual } = error;
    return told({ process, expected, actual }, { process, version: actual });
  }
  if (error instanceof UnknownVersionError) {
    return retryLater(told({ version: error.version, newest: error.newest }, {}));
  }
  if (error instanceof FileQuotaError) {
    const { used, limit, wanted } = error.quota;
    const left = Math.max(0, limit - used);
    const figures = {
      whose: WHOSE_FILES[error.of][language],
      used: inMegabytes(used),
      limit: inMegabytes(limit),
      left: inMegabytes(left),
      wanted: inMegabytes(wanted),
    };
    return told(figures, { quota: { of: error.of, used, limit, left, wanted } });
  }
  if (error instanceof ChangeRefusedError) return answer(error.code, language, error.says[language]);
  const plain = answer(error.code, language, detailOf(error.code, error.message, language));
  if (error.code === 'unauthenticated') plain.headers['WWW-Authenticate'] = 'Bearer';
  if (error instanceof TooManyRequestsError || error instanceof BusyError)
    plain.headers['Retry-After'] = String(error.retryAfterSeconds);
  return plain;
}

const WHOSE_FILES: Readonly<Record<FileQuotaError['of'], Text>> = {
  person: {
    'zh-CN': '您尚未用于任何事项的文件',
    'zh-TW': '您尚未用於任何事項的檔案',
    en: 'Your files that are not used yet',
  },
  process: { 'zh-CN': '该事项的文件', 'zh-TW': '該事項的檔案', en: 'The files of this one' },
};

const inMegabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

/** What never came to be has no number. */
const newOne = (name: Text, language: Language): string =>
  language === 'en' ? `The new ${name.en.toLowerCase()}` : `新${name[language]}`;

/** What an event is called; what no process knows stays as it was sent. */
const eventName = (type: string, language: Language): string =>
  Object.values(machines)
    .flat()
    .map(({ events }) => (Object.hasOwn(events, type) ? events[type].label[language] : undefined))
    .find((label) => label !== undefined) ?? type;

const retryLater = (problem: ProblemAnswer): ProblemAnswer => ({ ...problem, headers: { 'Retry-After': '2' } });

/** The server is not there, does not let us in, or gave up on a statement; nothing was kept. */
const AWAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', '53300', '57014', '55P03', '25P03']);

/** The disk of the database, or of the attachments, has no space left. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** What the server, or the operating system, calls the error; empty when it has no name. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('driverError' in error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const isNoConnection = (error: unknown): boolean =>
  messageOf(error).includes('timeout exceeded when trying to connect');

/** The status that Nest, Fastify or a library of theirs gave; undefined for a fault. */
export function libraryStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const known = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof known === 'number' && known >= 400 && known < 500) return known;
  return isBrokenForm(error) ? 400 : undefined;
}

/** What the reader of forms says of one that breaks off or has no boundary; it gives no status. */
const isBrokenForm = (error: unknown): boolean =>
  /^(Unexpected end of (form|file|multipart data)|Malformed (content type|part header)|Multipart: Boundary not found|Part terminated early)/.test(
    messageOf(error),
  );

/** Why a body could not be read as what it says it is; undefined for every other error. */
function whatIsUnreadable(error: unknown): Text | undefined {
  if (libraryStatus(error) !== 400) return undefined;
  if (isBrokenForm(error)) return NO_FORM;
  const cause = error instanceof HttpException ? (error.cause ?? error) : error;
  const told = `${codeOf(cause)} ${messageOf(cause)}`;
  if (/EMPTY_JSON|cannot be empty/.test(told)) return EMPTY;
  if (cause instanceof SyntaxError || /JSON|prototype property/.test(told)) return NOT_JSON;
  return /FST_ERR_CTP|Content-Length/.test(told) ? NO_BODY : undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
