import { ANY_OFFICE, OFFICE_NAMES } from '../../machines/offices.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Language } from '../../machines/rulebook.js';

/** Who sends an event, in the company's words; the head alone where it is his to send. */
export function senderOf({ events }: ProcessDefinition, event: string, language: Language): string {
  const meta = events[event];
  if (!meta || meta.internal) return { 'zh-CN': '系统', 'zh-TW': '系統', en: 'the product' }[language];
  if (meta.role) return meta.role[language];
  const office =
    typeof meta.sender === 'string'
      ? (meta.sender === 'any' ? ANY_OFFICE : OFFICE_NAMES[meta.sender])[language]
      : { 'zh-CN': '所属部门', 'zh-TW': '所屬部門', en: 'the department concerned' }[language];
  if (!meta.head) return office;
  return { 'zh-CN': `${office}（负责人）`, 'zh-TW': `${office}（主管）`, en: `${office} (head)` }[language];
}
