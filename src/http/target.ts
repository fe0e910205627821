/** What a request's first line asks for. */
export interface Target {
  /** As it was sent, undecoded. */
  path: string;
  query: URLSearchParams;
}

/**
 * The path and the query of a request target, in origin-form or absolute-form (RFC 9112 §3.2). It never throws: a target
 * such as `//` or `http://[` is no URL, and yet it arrives.
 */
export function targetOf(url: string | undefined): Target {
  const [target = ''] = (url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
  const [path = '', ...query] = target.split('?');
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query.join('?')) };
}
