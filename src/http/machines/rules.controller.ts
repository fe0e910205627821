import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import { Policies } from '../../policy/policies.js';
import { Processes } from '../../process/processes.js';
import { OptionalText } from '../../shape/fields.js';
import { AskedLanguage } from '../language.js';
import { HeldByRule } from './held.service.js';
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

  @Get()
  async list(@Query() { process, clause }: RulesQuery, @AskedLanguage() language: Language) {
    const items = await this.all(language);
    return {
      items: items.filter(
        (rule) =>
          (process === undefined || rule.process === process) &&
          (clause === undefined || isWrittenIn(rule.clause, clause)),
      ),
      nextCursor: null,
    };
  }

  @Get(':id')
  async one(@Param('id') id: string, @AskedLanguage() language: Language) {
    const found = (await this.all(language)).find(({ rule }) => rule === id);
    if (!found) throw new NotFoundError('rule', id.slice(0, 20));
    return found;
  }

  /** What it holds now, those due first; fifty at most. */
  @Get(':id/held')
  async held(@Param('id') id: string, @AskedLanguage() language: Language) {
    const definition = this.processes
      .kinds()
      .map((kind) => this.processes.current(kind))
      .find(({ rules }) => Object.hasOwn(rules.rules, id));
    if (!definition) throw new NotFoundError('rule', id.slice(0, 20));
    return { items: await this.holding.list(definition, id, language), nextCursor: null };
  }

  private async all(language: Language) {
    const [policy, counts] = await Promise.all([this.policies.current(), this.holding.counts()]);
    return this.processes.kinds().flatMap((kind) => {
      const definition = this.processes.current(kind);
      return Object.keys(definition.rules.rules).map((id) =>
        ruleView(definition, id, { policy, held: counts.get(`${kind} ${id}`)?.held ?? 0 }, language),
      );
    });
  }
}
