// Loaded into a node of the product before the product itself, with `--import`: changes its compiled files while they
// are read, as CHAOS_SABOTAGE says. The product knows nothing of it.
import { register } from 'node:module';
import { sabotages } from './sabotages.mjs';

const name = process.env.CHAOS_SABOTAGE;
const sabotage = sabotages[name];
if (sabotage === undefined) throw new Error(`There is no sabotage ${name}`);
sabotage.prepare?.();
register('./hooks.mjs', import.meta.url, { data: { name } });
