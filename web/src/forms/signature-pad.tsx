import { Button, Flex, Modal, Typography } from 'antd';
import type { PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { sharedWords } from '../shared/shared.messages.js';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';

/** The picture is twice as fine as the screen, so that it prints. */
const FINE = 2;
const HEIGHT = 220;
const LINE_WIDTH = 2.4;

interface Props {
  open: boolean;
  isSaving: boolean;
  /** The signature as a picture. */
  onSigned: (file: File) => void;
  onClose: () => void;
}

/** A sheet to sign on, with a finger, a pen or the mouse. */
export function SignaturePad({ open, isSaving, onSigned, onClose }: Props) {
  const say = useWords(formWords);
  const shared = useWords(sharedWords);
  const sheet = useRef<HTMLCanvasElement>(null);
  const [isSigned, setSigned] = useState(false);

  const save = (): void => {
    sheet.current?.toBlob((blob) => {
      if (blob) onSigned(new File([blob], 'signature.png', { type: 'image/png' }));
    }, 'image/png');
  };
  const clear = (): void => {
    const canvas = sheet.current;
    if (canvas) prepare(canvas);
    setSigned(false);
  };

  return (
    <Modal
      open={open}
      title={say('sign')}
      width={640}
      okText={shared('save')}
      cancelText={shared('cancel')}
      okButtonProps={{ disabled: !isSigned, loading: isSaving }}
      onOk={save}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && clear()}
      destroyOnHidden
    >
      <Flex justify="space-between" align="center" className="list-head">
        <Typography.Text type="secondary">{say('signHere')}</Typography.Text>
        <Button onClick={clear}>{say('clear')}</Button>
      </Flex>
      <canvas
        ref={sheet}
        className="signature"
        style={{ height: HEIGHT }}
        role="img"
        aria-label={say('signHere')}
        onPointerDown={(event) => {
          begin(event);
          setSigned(true);
        }}
        onPointerMove={go}
      />
    </Modal>
  );
}

const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): [number, number] => {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left, clientY - top];
};

/** A white sheet as large as it is shown: a picture without a ground turns black in some viewers. */
function prepare(canvas: HTMLCanvasElement): void {
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

function begin(event: PointerEvent<HTMLCanvasElement>): void {
  event.currentTarget.setPointerCapture(event.pointerId);
  const pen = event.currentTarget.getContext('2d');
  const [x, y] = pointOf(event);
  pen?.beginPath();
  pen?.moveTo(x, y);
  pen?.lineTo(x + 0.1, y);
  pen?.stroke();
}

function go(event: PointerEvent<HTMLCanvasElement>): void {
  if (event.buttons === 0) return;
  const pen = event.currentTarget.getContext('2d');
  const [x, y] = pointOf(event);
  pen?.lineTo(x, y);
  pen?.stroke();
}
