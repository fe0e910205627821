import type { FastifyInstance } from 'fastify';

export interface Route {
  method: string;
  path: string;
}

/** The name of its row. A HEAD is asked of whatever has a GET, under the same conditions. */
export const nameOf = ({ method, path }: Route): string =>
  `${method === 'HEAD' ? 'GET' : method} ${path.startsWith('/api/docs') ? '/api/docs' : path}`;

const LINE = /^((?:│ {3}| {4})*)[├└]── (.+) \(([A-Z, ]+)\)$/;
const INDENT = 4;

/** Every route that the server knows, read from its own table. */
export function routesOf(fastify: FastifyInstance): Route[] {
  const above: string[] = [];
  return fastify
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const read = LINE.exec(line);
      if (!read) throw new Error(`This line of the route table is not understood: ${line}`);
      const [, indent, part, methods] = read;
      const depth = indent.length / INDENT;
      above.length = depth;
      above.push(part);
      const path = above.join('').replaceAll('//', '/');
      return methods.split(', ').map((method) => ({ method, path }));
    });
}
