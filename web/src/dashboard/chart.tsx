import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';

interface Props {
  option: EChartsCoreOption;
  /** What it shows, for whoever cannot see it. */
  label: string;
  height?: number;
  /** A bar was clicked: the place of its category. */
  onChoose?: (index: number) => void;
}

const CALM = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A chart; its library is loaded when the first one is drawn. */
export function Chart({ option, label, height = 260, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let isGone = false;
    let stop = (): void => undefined;
    void import('./echarts.js').then(({ init }) => {
      if (isGone) return;
      const chart = init(element, null, { renderer: 'svg' });
      chart.setOption({ animation: !CALM, textStyle: { fontFamily: getComputedStyle(element).fontFamily }, ...option });
      chart.on('click', ({ dataIndex }) => choose.current?.(dataIndex));
      const watcher = new ResizeObserver(() => chart.resize());
      watcher.observe(element);
      stop = () => {
        watcher.disconnect();
        chart.dispose();
      };
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [option]);

  return <div ref={place} role="img" aria-label={label} style={{ height }} className={onChoose && 'chart-links'} />;
}
