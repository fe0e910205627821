// What is written above the classes of the sources, above their fields and above their methods: the words of the API's
// description. Read with the compiler, which the image does not have; so here, and not in src/.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A comment as one line of text, without its tags. */
function commentOf(node) {
  const written = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  return (ts.getTextOfJSDocComment(written?.comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** What stands behind `@example`: JSON where it is some, otherwise text. */
function exampleOf(node) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  const text = ts.getTextOfJSDocComment(tag?.comment)?.trim();
  if (text === undefined || !/^[[{"]|^(true|false|-?\d+(\.\d+)?)$/.test(text)) return text;
  return JSON.parse(text);
}

const decoratorsOf = (node) => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []);

/** The first sentence is what a list of operations shows; the rest is for whoever opens one. */
function methodDoc(method) {
  const [summary, ...others] = commentOf(method).split(/(?<=\.) (?=[A-Z`])/);
  const query = method.parameters.find((one) =>
    decoratorsOf(one).some(({ expression }) => expression.getText().startsWith('Query(')),
  );
  return { summary: summary.replace(/\.$/, ''), description: others.join(' '), query: query?.type?.getText() };
}

const byName = (members, docOf) => Object.fromEntries(members.map((member) => [member.name.getText(), docOf(member)]));

function classDoc(declared) {
  const parent = declared.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return {
    description: commentOf(declared),
    example: exampleOf(declared),
    parent: parent?.expression.getText(),
    fields: byName(declared.members.filter(ts.isPropertyDeclaration), (field) => ({
      description: commentOf(field),
      example: exampleOf(field),
      type: field.type?.getText().replace(/\[\]$/, ''),
    })),
    methods: byName(declared.members.filter(ts.isMethodDeclaration), methodDoc),
  };
}

/** The docstrings of all classes in a folder, by the class's name. */
export function readDocstrings(folder) {
  const found = new Map();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    for (const node of ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true).statements) {
      if (!ts.isClassDeclaration(node) || node.name === undefined) continue;
      found.set(node.name.text, [...(found.get(node.name.text) ?? []), classDoc(node)]);
    }
  }
  return found;
}
