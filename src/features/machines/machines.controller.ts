import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../../machines/rulebook.js';
import { renderMermaid } from '../../machine-docs/mermaid.js';
import { renderSvg } from '../../machine-docs/svg.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { OptionalText } from '../../schema/fields.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { chartItem, chartView } from './charts.js';
import { machineCalled } from './machine-called.js';

export class DiagramQuery {
  /** A process of this kind, whose state is lit: `SO-000123`. */
  @OptionalText({ max: 60 }) no?: string;
}

/** How the company's processes run. */
@ApiTags('machines')
@ApiBearerAuth()
@Controller('machines')
export class MachinesController {
  constructor(
    private readonly processes: Processes,
    private readonly looking: ProcessQueries,
  ) {}

  /** Every kind of process that the product runs. Each with the newest version of its machine. */
  @Get()
  list(@AskedLanguage() language: Language) {
    const items = this.processes.kinds().map((kind) => {
      const definition = this.processes.current(kind);
      return chartItem(definition, this.processes.versions(kind), this.processes.hash(definition), language);
    });
    return { items, nextCursor: null };
  }

  /**
   * One of the machines in its newest version. With its states, its transitions with their rules, and its events with
   * their senders.
   */
  @Get(':id')
  one(@Param('id') id: string, @AskedLanguage() language: Language) {
    const definition = machineCalled(this.processes, id);
    return chartView(definition, this.processes.hash(definition), language);
  }

  /** The drawing of a machine, as SVG. With the number of a process, the place where that one stands is lit. */
  @Get(':id/diagram.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async diagram(
    @Param('id') id: string,
    @Query() { no }: DiagramQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<string> {
    const { kind } = machineCalled(this.processes, id);
    if (no === undefined) return renderSvg(this.processes.current(kind), { language });
    const { definition, process } = await this.looking.at(credentials, kind, no);
    return renderSvg(definition, { language, current: process.value });
  }

  /** The same as a Mermaid state diagram. For whatever shows Markdown. */
  @Get(':id/diagram.mmd')
  @Header('Content-Type', 'text/vnd.mermaid; charset=utf-8')
  @ApiProduces('text/vnd.mermaid')
  @ApiOkResponse({ schema: { type: 'string' } })
  mermaid(@Param('id') id: string): string {
    return renderMermaid(machineCalled(this.processes, id));
  }

  /**
   * The configuration of a machine as XState and Stately's tools read it. `createMachine` takes it; its guards are
   * named.
   */
  @Get(':id/machine.json')
  @Header('Content-Disposition', 'attachment; filename="machine.json"')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  configuration(@Param('id') id: string): object {
    return JSON.parse(JSON.stringify(machineCalled(this.processes, id).machine.config)) as object;
  }
}
