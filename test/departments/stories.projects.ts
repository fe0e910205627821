import type { Company } from './support.js';

/** A project order is opened as a project; its task is due when nobody counts what is late. */
export async function openProject({ door, person }: Company, order: string): Promise<void> {
  const [seller, designer] = await Promise.all([person('sales'), person('engineering')]);
  const quality = '符合技术协议';
  const task = { content: '设计', office: 'engineering', person: designer, dueOn: '2099-03-20', quality };
  const data = { order, name: '转台项目', tasks: [task] };
  await door.send({ person: seller }, { start: 'projects' }, { type: 'sales.open-project', data });
}
