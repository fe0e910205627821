import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import { Policies } from '../../policy/policies.js';
import { Processes } from '../../engine/processes.js';
import { OptionalText } from '../../schema/fields.js';
import { AskedLanguage } from '../../http/language.js';
import { heldBy, HeldByRule } from './held.service.js';
import { isWrittenIn, ruleView } from './rule.view.js';

class RulesQuery {
  /** The kind of process: `orders`. */
  @OptionalText({ max: 50 }) process?: string;
  /** Where it is written, or the beginning of it: `S3`, `S3§二2`. */
  @OptionalText({ max: 50 }) clause?: string;
}

/** The rules of the regulations: where each is written, what it can stop, how many it holds. */
@ApiTags('rules')
@ApiBearerAuth()
@Controller('rules')
export class RulesController {
  constructor(
    private readonly processes: Processes,
    private readonly policies: Policies,
    private readonly holding: HeldByRule,
  ) {}

  /**
   * The rules of all processes in their newest versions. Each says where it is written, what it can stop, and how many
   * processes it holds now.
   */
  @Get()
  async list(@Query() { process, clause }: RulesQuery, @AskedLanguage() language: Language) {
    const definitions = this.processes.kinds().map((kind) => this.processes.current(kind));
    const items = await this.views(
      definitions.flatMap((definition) => Object.keys(definition.rules.rules).map((id) => ({ definition, id }))),
      language,
    );
    return {
      items: items.filter(
        (rule) =>
          (process === undefined || rule.process === process) &&
          (clause === undefined || isWrittenIn(rule.clause, clause)),
      ),
      nextCursor: null,
    };
  }

  /**
   * One rule, of the newest version that has it. With where it is written, what it can stop, and how many processes it
   * holds now.
   */
  @Get(':id')
  async one(@Param('id') id: string, @AskedLanguage() language: Language) {
    const [view] = await this.views([{ definition: this.definitionOf(id), id }], language);
    return view;
  }

  /**
   * The processes that a rule holds now. Those due first come first, fifty at most. Where there are very many, they are
   * not counted at once.
   */
  @Get(':id/held')
  async held(@Param('id') id: string, @AskedLanguage() language: Language) {
    const items = await this.holding.list(this.definitionOf(id), id, language);
    return { items: items ?? [], counted: items !== null, nextCursor: null };
  }

  /** The newest version that has the rule: what only an older one asks still stops those that are on it. */
  private definitionOf(id: string): ProcessDefinition {
    const definitions = this.processes.kinds().flatMap((kind) => this.processes.versions(kind).toReversed());
    const found = definitions.find(({ rules }) => Object.hasOwn(rules.rules, id));
    if (!found) throw new NotFoundError('rule', id.slice(0, 20));
    return found;
  }

  private async views(asked: readonly { definition: ProcessDefinition; id: string }[], language: Language) {
    const [policy, counts] = await Promise.all([this.policies.current(), this.holding.counts()]);
    return asked.map(({ definition, id }) =>
      ruleView(definition, id, { policy, held: heldBy(counts, definition.kind, id) }, language),
    );
  }
}
