// Runs beside the product in a thread of its own: hands out the compiled files, changed where a sabotage says so.
import { sabotages } from './sabotages.mjs';

let changes = [];

export function initialize({ name }) {
  changes = sabotages[name].changes;
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const due = changes.filter(({ file }) => url.endsWith(`/dist/${file}`));
  if (due.length === 0) return loaded;
  let source = loaded.source.toString();
  for (const { file, from, to } of due) {
    const parts = source.split(from);
    // A sabotage that does nothing would prove nothing.
    if (parts.length !== 2) throw new Error(`The sabotage of ${file} fits ${parts.length - 1} places instead of one`);
    source = parts.join(to);
  }
  return { ...loaded, source };
}
