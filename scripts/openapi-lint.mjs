// npm run openapi:lint: whether openapi.json is a sound and whole description, by the rules that Redocly recommends, their
// warnings as errors, and some that it leaves to choice. It looks at nothing but the file.
import { createConfig, lint } from '@redocly/openapi-core';

const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    // The node's health and figures answer everybody and refuse nobody. test/http/openapi.spec.ts says of every other
    // operation which refusals it can answer with.
    'operation-4xx-response': 'off',
    'operation-description': 'error',
    'operation-singular-tag': 'error',
    'operation-tag-defined': 'error',
    'parameter-description': 'error',
    'path-params-defined': 'error',
  },
});
const [file = 'openapi.json'] = process.argv.slice(2);
const problems = await lint({ ref: file, config });
for (const { severity, ruleId, message, location } of problems) {
  console.error(`${severity} ${ruleId} ${location[0]?.pointer ?? ''}\n  ${message.replaceAll('\n', ' ')}`);
}
console.log(`${file}: ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
