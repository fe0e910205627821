import type { PointerEvent } from 'react';

/** The picture is twice as fine as the screen, so that it prints. */
const FINE = 2;
const LINE_WIDTH = 2.4;

const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): [number, number] => {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left, clientY - top];
};

/** A white sheet as large as it is shown: a picture without a ground turns black in some viewers. */
export function prepareSheet(canvas: HTMLCanvasElement): void {
  const { width, height } = canvas.getBoundingClientRect();
  canvas.width = width * FINE;
  canvas.height = height * FINE;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(FINE, FINE);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = '#10243e';
  pen.lineWidth = LINE_WIDTH;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}

/** The pen touches the sheet. */
export function beginStroke(event: PointerEvent<HTMLCanvasElement>): void {
  event.currentTarget.setPointerCapture(event.pointerId);
  const pen = event.currentTarget.getContext('2d');
  const [x, y] = pointOf(event);
  pen?.beginPath();
  pen?.moveTo(x, y);
  pen?.lineTo(x + 0.1, y);
  pen?.stroke();
}

/** The pen moves on it. */
export function drawStroke(event: PointerEvent<HTMLCanvasElement>): void {
  if (event.buttons === 0) return;
  const pen = event.currentTarget.getContext('2d');
  const [x, y] = pointOf(event);
  pen?.lineTo(x, y);
  pen?.stroke();
}
