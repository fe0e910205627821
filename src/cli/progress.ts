import { Presets, SingleBar } from 'cli-progress';

/** A bar on the error stream, when somebody is looking at it. */
export interface Progress {
  set: (done: number, of: number) => void;
  end: () => void;
}

export function progressBar(what: string): Progress {
  const bar = new SingleBar(
    { format: `${what} {bar} {value}/{total} · {eta_formatted}`, hideCursor: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let begun = false;
  return {
    set: (done, of) => {
      if (!begun) bar.start(of, 0);
      begun = true;
      bar.setTotal(of);
      bar.update(done);
    },
    end: () => {
      if (begun) bar.stop();
    },
  };
}
