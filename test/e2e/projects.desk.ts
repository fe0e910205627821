import type { Answer, Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';

export const PROJECTS = '/api/processes/projects';

const MEMBERS = ['sales2', 'market', 'engineering', 'production', 'quality', 'quality2'];

/** The company, with one project at a time in hand. */
export interface ProjectDesk {
  company: Company;
  ids: Readonly<Record<string, string>>;
  /** The project in hand. */
  no: string;
  /** A project order with design, just entered. */
  enter(): Promise<string>;
  get(by: string, path: string): Promise<Untyped>;
  post(by: string, body: object): Promise<Answer>;
  project(by?: string): Promise<Untyped>;
  /** Sent by somebody who has just looked at it. */
  send(by: string, path: string, type: string, data?: object, reason?: string): Promise<Answer>;
  /** The same to the project in hand, which takes it. */
  sent(by: string, type: string, data?: object, reason?: string): Promise<Untyped>;
  /** The same, refused: with what status, and by which rules. */
  refused(by: string, type: string, data?: object): Promise<unknown[]>;
  /** A task of somebody, as the head of his department gives it. */
  own(username: string, content: string): object;
  task(office: string, username: string, content: string): object;
}

export async function openDesk(): Promise<ProjectDesk> {
  const company = await openCompany();
  const ids: Record<string, string> = {};
  const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
  for (const username of MEMBERS) ids[username] = (await get(username, '/api/auth/me')).person.id as string;
  const own = (username: string, content: string) => ({
    content,
    person: ids[username],
    dueOn: '2099-04-10',
    quality: '符合技术协议',
  });
  const send: ProjectDesk['send'] = async (by, path, type, data = {}, reason) => {
    const { version } = await get(by, path);
    const body = { type, data, seen: version, ...(reason && { reason }) };
    return (await company.member(by)).post(`${path}/events`, body);
  };
  const desk: ProjectDesk = {
    company,
    ids,
    no: '',
    enter: () => company.enter({ ...orderExamples['sales.enter-order'], class: 'project', design: true }),
    get,
    post: async (by, body) => (await company.member(by)).post(PROJECTS, body),
    project: (by = 'sales-head') => get(by, `${PROJECTS}/${desk.no}`),
    send,
    sent: async (by, type, data, reason) => {
      const { status, body } = await send(by, `${PROJECTS}/${desk.no}`, type, data, reason);
      expect([type, status, body.unmet ?? body.detail]).toEqual([type, 200, undefined]);
      return body;
    },
    refused: async (by, type, data) => {
      const { status, body } = await send(by, `${PROJECTS}/${desk.no}`, type, data);
      return [status, each((body.unmet ?? []) as object[], 'rule')];
    },
    own,
    task: (office, username, content) => ({ ...own(username, content), office }),
  };
  return desk;
}
