import type { ProcessRule } from '../kit/rules.js';
import { rulebook } from '../rulebook.js';
import { record } from './project.facts.js';
import { designRules } from './project.rules.design.js';
import { namedRules } from './project.rules.named.js';
import { taskRules } from './project.rules.tasks.js';
import type { ProjectEvent, ProjectFacts } from './project.types.js';

export const projectRuleTable = { ...taskRules, ...designRules, ...namedRules } satisfies Record<
  string,
  ProcessRule<ProjectFacts, ProjectEvent>
>;

export const projectRules = rulebook<ProjectFacts, ProjectEvent, keyof typeof projectRuleTable>(projectRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
