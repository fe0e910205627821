import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import { Processes } from '../../process/processes.js';
import { AskedLanguage } from '../language.js';
import { chartItem, chartView } from './charts.js';

/** How the company's processes run. */
@ApiTags('machines')
@ApiBearerAuth()
@Controller('machines')
export class MachinesController {
  constructor(private readonly processes: Processes) {}

  /** Every process that the product runs. */
  @Get()
  list(@AskedLanguage() language: Language) {
    const items = this.processes.kinds().map((kind) => {
      const definition = this.processes.current(kind);
      return chartItem(definition, this.processes.hash(definition), language);
    });
    return { items, nextCursor: null };
  }

  /** One of them: its states, its transitions with their rules, its events with their senders. */
  @Get(':id')
  one(@Param('id') id: string, @AskedLanguage() language: Language) {
    const definition = this.find(id);
    return chartView(definition, this.processes.hash(definition), language);
  }

  /** By the process's name in addresses, or by the machine's own. */
  private find(id: string): ProcessDefinition {
    const definitions = this.processes.kinds().map((kind) => this.processes.current(kind));
    const found = definitions.find(({ kind, machine }) => kind === id || machine.id === id);
    if (!found) throw new NotFoundError('machine', id.slice(0, 60));
    return found;
  }
}
