// Loaded into a node of the product before the product itself, with `--import`: its clock is wrong by CLOCK_SKEW
// milliseconds, and wrong by another amount from the moment its parent says so. The product knows nothing of it.
let skew = Number(process.env.CLOCK_SKEW ?? '0');
const RightDate = Date;
const now = () => RightDate.now() + skew;

globalThis.Date = new Proxy(RightDate, {
  apply: () => new RightDate(now()).toString(),
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

process.on('message', (next) => {
  skew = next;
  process.send({ clock: new Date().toISOString(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
});
process.channel?.unref();
