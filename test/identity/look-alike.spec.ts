import { nameProblems, skeletonOf } from '../../src/identity/look-alike.js';

describe('two names that look alike', () => {
  it.each([
    ['a Cyrillic а', 'admin', 'аdmin'],
    ['a Greek omicron', 'boss', 'bοss'],
    ['another case', 'Wang Fang', 'WANG FANG'],
    ['full width', 'wang', 'ｗａｎｇ'],
    ['a one for an l', 'sales-lead', 'sa1es-lead'],
    ['a capital I for an l', 'Lily', 'LiIy'],
    ['a nought for an o', 'jo.lin', 'j0.lin'],
    ['rn for m', 'admin', 'adrnin'],
    ['a joiner that nobody sees', '王芳', '王\u200d芳'],
    ['a mark of direction', 'clerk', 'cle\u202erk'],
    ['another space, and more of them', '王 芳', '王\u3000 芳'],
    ['another stroke', 'li-na', 'li‐na'],
    ['a radical for the character', '人力', '⼈力'],
    ['an ideographic zero and an o', '王0', '王O'],
  ])('differ by %s', (_how, one, other) => {
    expect(skeletonOf(other)).toBe(skeletonOf(one));
  });

  it.each([
    ['王芳', '王方'],
    ['sales', 'sales2'],
    ['production', 'production-head'],
    ['li.na', 'li.nan'],
    ['张伟（一车间）', '张伟（二车间）'],
  ])('%s and %s do not', (one, other) => {
    expect(skeletonOf(other)).not.toBe(skeletonOf(one));
  });
});

describe('a name as such', () => {
  it.each([
    ['王芳', undefined],
    ['Wang Fang 王芳', undefined],
    ['José Álvarez', undefined],
    ['Иван Петров', undefined],
    ['김민준', undefined],
    ['Ivan Pеtrov', 'mixes scripts whose letters look alike, such as Latin and Cyrillic'],
    ['王\u200b芳', 'holds characters that nobody can see'],
    ['\u2066王芳', 'holds characters that nobody can see'],
    ['王\u3164芳', 'holds characters that nobody can see'],
  ])('%j: %s', (name, message) => {
    expect(nameProblems('name', name)[0]?.message).toBe(message);
  });
});
