import { Injectable } from '@nestjs/common';
import { maintenance } from '../../../machines/maintenance/maintenance.process.js';
import type { MaintenanceFacts } from '../../../machines/maintenance/maintenance.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition, put } from '../../engine/projections/projection.js';
import { EquipmentStop } from './equipment-stop.entity.js';
import { Equipment } from './equipment.entity.js';
import { equipmentOf, stopsOf } from './equipment.rows.js';

/** What production keeps of its equipment: how it stands, and on which days it stands still. */
@Injectable()
export class EquipmentProjection {
  @OnTransition(maintenance)
  keepEquipment({ process, before, after, to, at }: Transition<MaintenanceFacts>): Write[] {
    const known = before === null ? [] : stopsOf(process, before);
    const stops = difference(EquipmentStop, known, stopsOf(process, after)).filter((write) => 'put' in write);
    return [put(Equipment, equipmentOf(process, after, to, at)), ...stops];
  }
}
