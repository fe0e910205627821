import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useEffectEvent, useRef } from 'react';

interface Props {
  option: EChartsCoreOption;
  /** What it shows, for whoever cannot see it. */
  label: string;
  height?: number;
  /** A bar was clicked: the place of its category. */
  onChoose?: (index: number) => void;
}

const CALM = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws into an element once the library is there. @returns what ends it */
function draw(element: HTMLElement, option: EChartsCoreOption, onChoose: (index: number) => void): () => void {
  let isGone = false;
  let stop = (): void => undefined;
  const begin = async (): Promise<void> => {
    const { init } = await import('./echarts.js');
    if (isGone) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({
      animation: !CALM,
      textStyle: { fontFamily: getComputedStyle(element).fontFamily },
      ...option,
    });
    chart.on('click', ({ dataIndex }) => onChoose(dataIndex));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    stop = () => {
      watcher.disconnect();
      chart.dispose();
    };
  };
  void begin();
  return () => {
    isGone = true;
    stop();
  };
}

/** A chart; its library is loaded when the first one is drawn. */
export function Chart({ option, label, height = 260, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const choose = useEffectEvent((index: number) => onChoose?.(index));
  useEffect(() => (place.current ? draw(place.current, option, (index) => choose(index)) : undefined), [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} className={onChoose && 'chart-links'} />;
}
