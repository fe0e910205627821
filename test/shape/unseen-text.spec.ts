import { orderShapes } from '../../src/departments/order-shapes.js';
import { requisitionShapes } from '../../src/departments/procurement/requisition-shapes.js';
import { DelegationRequest } from '../../src/identity/delegations.dto.js';
import { PersonChangeRequest, PersonRequest } from '../../src/identity/people.dto.js';
import { UrgingRequest } from '../../src/features/urging/urging.controller.js';
import { PolicyRequest } from '../../src/policy/policy.dto.js';
import { check } from '../../src/shape/check.js';
import type { JsonSchema } from '../../src/shape/field.js';
import { schemaOf } from '../../src/shape/schema.js';

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

const shapes = { ...orderShapes, ...requisitionShapes };

describe('text that nobody can see', () => {
  it.each([
    ...Object.entries(shapes),
    ['a person', PersonRequest] as const,
    ['a change of a person', PersonChangeRequest] as const,
    ['a delegation', DelegationRequest] as const,
    ['a decision on the rules', PolicyRequest] as const,
    ['an urging', UrgingRequest] as const,
  ])('is refused at every text of %s', (_, shape) => {
    const texts: string[] = [];
    const data = veiled(schemaOf(shape), '', texts);
    const refused = check(shape, data, 'en').filter(({ message }) => message === UNSEEN);
    expect(refused.map(({ path }) => path)).toEqual(texts);
  });

  it('says so in every language', () => {
    const [problem] = check(UrgingRequest, { event: '\u200b' });
    expect(problem.text).toEqual({
      'zh-CN': '只含看不见的字符，请填写能看到的文字',
      'zh-TW': '只含看不見的字元，請填寫看得到的文字',
      en: UNSEEN,
    });
  });
});
