/** An order of the demo, as far as other processes are about it. */
interface DemoOrder {
  no: string;
  lines: readonly { productNo: string; description: string; quantity: string }[];
}

/** What a made-up step may need to know. */
export interface DemoScene {
  /** The company's day so many days after that of the step. `YYYY-MM-DD`. */
  day: (offset: number) => string;
  /** The month so many months after that in which the demo began, whenever the step is sent. `YYYY-MM`. */
  month: (offset: number) => string;
  /** An order of the demo by its number in the sample's file; nothing where there is none. */
  order: (externalNo: string) => DemoOrder | undefined;
  /** The id of somebody of the demo company, by user name. */
  person: (username: string) => string;
}

/** Somebody of the demo company sends an event. */
export interface DemoStep {
  by: string;
  type: string;
  data: (scene: DemoScene) => object;
  reason?: string;
}

/** A process of which the demo tells. */
export interface DemoStory {
  /** A part of the first event's data, by which it is known again. */
  known: object;
  /** The same, where it depends on the month in which the demo began. */
  knownIn?: (scene: Pick<DemoScene, 'month'>) => object;
  steps: readonly DemoStep[];
  /** What happens afterwards to processes that it has begun, each known by its number. */
  begun?: readonly DemoCourse[];
}

/** What happens to a process that another has begun. */
interface DemoCourse {
  /** Its number, from that of the other. */
  no: (of: string, scene: Pick<DemoScene, 'month'>) => string;
  steps: readonly DemoStep[];
}

export const demoStep = (by: string, type: string, data: object = {}, reason?: string): DemoStep => ({
  by,
  type,
  data: () => data,
  ...(reason === undefined ? {} : { reason }),
});
