import { orderSchema } from '../../machines/order/order.schema.js';
import { requisitionSchema } from '../../machines/purchase-requisition/requisition.schema.js';
import { DelegationRequest } from '../../src/identity/delegations.dto.js';
import { PersonChangeRequest, PersonRequest } from '../../src/identity/people.dto.js';
import { UrgingRequest } from '../../src/features/urging/urging.controller.js';
import { PolicyRequest } from '../../src/policy/policy.dto.js';
import { shapeOfClass } from '../../src/schema/field.js';
import { check } from '../../src/schema/check.js';
import type { JsonSchema } from '../../machines/kit/schema.js';

const UNSEEN = 'has only characters that nobody can see: write text that can be read';

/** Data in which every text shows nothing, and where the texts are. */
function veiled(schema: JsonSchema, path: string, texts: string[]): unknown {
  const { 'x-field': kind, type, items, properties = {}, oneOf } = schema;
  const inner = oneOf?.find((one) => one.const === undefined);
  if (inner) return veiled(inner, path, texts);
  if (kind === 'text') {
    texts.push(path);
    return '\u2800\u3164';
  }
  if (type === 'array' && items) {
    const item = veiled(items, `${path}[0]`, texts);
    return item === undefined ? undefined : [item];
  }
  if (type !== 'object') return undefined;
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    veiled(field, path === '' ? name : `${path}.${name}`, texts),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

const shapes = { ...orderSchema, ...requisitionSchema };

describe('text that nobody can see', () => {
  it.each([
    ...Object.entries(shapes),
    ['a person', shapeOfClass(PersonRequest)] as const,
    ['a change of a person', shapeOfClass(PersonChangeRequest)] as const,
    ['a delegation', shapeOfClass(DelegationRequest)] as const,
    ['a decision on the rules', shapeOfClass(PolicyRequest)] as const,
    ['an urging', shapeOfClass(UrgingRequest)] as const,
  ])('is refused at every text of %s', (_, shape) => {
    const texts: string[] = [];
    const data = veiled(shape.schema, '', texts);
    const refused = check(shape, data, 'en').filter(({ message }) => message === UNSEEN);
    expect(refused.map(({ path }) => path)).toEqual(texts);
  });

  it('says so in every language', () => {
    const [problem] = check(shapeOfClass(UrgingRequest), { event: '\u200b' });
    expect(problem.text).toEqual({
      'zh-CN': '只含看不见的字符，请填写能看到的文字',
      'zh-TW': '只含看不見的字元，請填寫看得到的文字',
      en: UNSEEN,
    });
  });
});
