import 'reflect-metadata';
import type { DiscoveryService } from '@nestjs/core';
import { Projections } from '../../src/engine/projections/projection.js';

/** The reactions of these classes, registered as at boot, without a module around them. */
export function registeredIn(classes: readonly (new () => object)[]): Projections {
  const providers = classes.map((Class) => ({ instance: new Class() }));
  const discovery = { getProviders: () => providers } as unknown as DiscoveryService;
  const reactions = new Projections(discovery);
  reactions.onModuleInit();
  return reactions;
}
