// Runs beside the product in a thread of its own: hands out the compiled files, changed where a sabotage says so.
import { sabotages, spoil } from './sabotages.mjs';

let changes = [];

export function initialize({ name }) {
  changes = sabotages[name].changes;
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const due = changes.filter(({ file }) => url.endsWith(`/dist/${file}`));
  if (due.length === 0) return loaded;
  const source = due.reduce(spoil, loaded.source.toString());
  return { ...loaded, source };
}
