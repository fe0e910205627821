import { select } from 'd3-selection';
import type { ZoomBehavior } from 'd3-zoom';
import { zoom, zoomIdentity } from 'd3-zoom';
import { useCallback, useEffect, useRef } from 'react';

interface Size {
  width: number;
  height: number;
}

/** A rectangle of the drawing. */
export interface Spot extends Size {
  x: number;
  y: number;
}

const SMALLEST = 0.15;
const LARGEST = 3;
/** Smaller than this, letters can no longer be read. */
const READABLE = 0.86;
const STEP = 1.25;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Where a line of `length` begins in a window so that `middle` stands in its middle, without a gap at either end. */
const placed = (length: number, window: number, middle: number): number =>
  length <= window ? (window - length) / 2 : within(window / 2 - middle, window - length, 0);

const MARGIN_PX = 10;

/** What stands in the middle of the window: the middle of the spot, or its beginning where it is larger. */
const middleOf = (start: number, length: number, scale: number, window: number): number =>
  length * scale + 2 * MARGIN_PX > window ? start * scale - MARGIN_PX + window / 2 : (start + length / 2) * scale;

/**
 * Pan and zoom of a drawing: with the mouse, two fingers, the keyboard. The wheel alone scrolls the page, with Ctrl it
 * zooms. A drawing that does not fit begins where its `focus` is.
 */
export function useZoom(drawing: Size, focus: Spot | null) {
  const frame = useRef<SVGSVGElement>(null);
  const content = useRef<SVGGElement>(null);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined);

  const fit = useCallback(
    (whole: boolean): void => {
      const { current: svg } = frame;
      if (!svg || !behaviour.current || drawing.width === 0) return;
      const { clientWidth, clientHeight } = svg;
      const fits = Math.min(clientWidth / drawing.width, clientHeight / drawing.height, 1.15);
      const scale = whole ? fits : Math.max(fits, READABLE);
      const spot = focus ?? { x: 0, y: 0, ...drawing };
      const x = placed(drawing.width * scale, clientWidth, middleOf(spot.x, spot.width, scale, clientWidth));
      const y = placed(drawing.height * scale, clientHeight, middleOf(spot.y, spot.height, scale, clientHeight));
      behaviour.current.transform(select(svg), zoomIdentity.translate(x, y).scale(scale));
    },
    [drawing, focus],
  );

  useEffect(() => {
    const { current: svg } = frame;
    if (!svg) return undefined;
    behaviour.current = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
        return 'touches' in event ? event.touches.length > 1 : event.button === 0;
      })
      .on('zoom', ({ transform }: { transform: { toString: () => string } }) =>
        content.current?.setAttribute('transform', transform.toString()),
      );
    select(svg).call(behaviour.current).on('dblclick.zoom', null);
    return () => void select(svg).on('.zoom', null);
  }, []);

  useEffect(() => fit(false), [fit]);
  useEffect(() => {
    const { current: svg } = frame;
    if (!svg) return undefined;
    const watch = new ResizeObserver(() => fit(false));
    watch.observe(svg);
    return () => watch.disconnect();
  }, [fit]);

  const scaleBy = useCallback((factor: number): void => {
    if (frame.current) behaviour.current?.scaleBy(select(frame.current), factor);
  }, []);
  const moveBy = useCallback((x: number, y: number): void => {
    if (frame.current) behaviour.current?.translateBy(select(frame.current), x, y);
  }, []);

  return {
    frame,
    content,
    larger: () => scaleBy(STEP),
    smaller: () => scaleBy(1 / STEP),
    whole: () => fit(true),
    moveBy,
  };
}
