import { Button, Flex, Modal, Typography } from 'antd';
import { useRef, useState } from 'react';
import { sharedWords } from '../shared/shared.messages.js';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';
import { beginStroke, drawStroke, prepareSheet } from './signature-drawing.js';

const HEIGHT = 220;

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
    if (canvas) prepareSheet(canvas);
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
          beginStroke(event);
          setSigned(true);
        }}
        onPointerMove={drawStroke}
      />
    </Modal>
  );
}
