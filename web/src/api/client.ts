import type { Middleware } from 'openapi-fetch';
import createClient from 'openapi-fetch';
import createHooks from 'openapi-react-query';
import { isAttended } from '../session/attendance.js';
import { end } from '../session/session.js';
import { language } from '../messages/language.js';
import { noteAnswered, noteLost } from './connection.js';

import type { paths } from './schema.js';
import { ProblemError, ServerLostError, problemOf } from './problem.js';

/**
 * In which language an answer is wanted, and that this page asks: the browser adds the session by itself, and no other page
 * can add this.
 */
export const ownHeaders = (): Record<string, string> => ({
  'Accept-Language': language.get(),
  'X-Requested-By': 'workbench',
  ...(isAttended() ? {} : { 'X-Unattended': 'true' }),
});

const SIGN_IN = '/api/auth/page-session';

const everyRequest: Middleware = {
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
    return request;
  },
  onResponse: async ({ request, response }) => {
    if (response.status === 502 || response.status === 504) noteLost();
    else noteAnswered();
    if (response.ok) return;
    const problem = await problemOf(response);
    // A wrong password is a refusal of the sign-in form; anywhere else the session is over.
    if (problem.status === 401 && new URL(request.url).pathname !== SIGN_IN) end('expired');
    throw new ProblemError(problem);
  },
  onError: ({ error }) => {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    noteLost();
    return new ServerLostError('The server does not answer.', { cause: error });
  },
};

/**
 * The server's API, typed by its own description. Refusals are thrown as `ProblemError`. Nothing goes through the
 * browser's cache: the same address answers otherwise in another language, and to another person.
 */
export const client = createClient<paths>({ baseUrl: location.origin, cache: 'no-store' });
client.use(everyRequest);

/** The same as hooks that remember answers. */
export const api = createHooks(client);
