import { DownloadOutlined, EditOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { download, upload } from '../api/files.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';
import type { InputProps } from './inputs.js';
import { SignaturePad } from './signature-pad.js';

/** The server looks at the content of a file; this only spares the way there. */
const MOST_BYTES = 10 * 1024 * 1024;
const TYPES = [
  '.pdf,.png,.jpg,.jpeg,.webp,.gif,.bmp,.tif,.tiff,.heic,.heif,.xls,.xlsx,.doc,.docx,.ppt,.pptx',
  '.dwg,.dxf,.step,.stp,.igs,.iges,.zip,.csv,.txt',
].join(',');

/** A file: it is uploaded at once, the form sends its id. Where somebody has to sign, he may sign here. */
export function AttachmentInput({ value, onChange, id, canSign = false }: InputProps<string> & { canSign?: boolean }) {
  const say = useWords(formWords);
  const failure = useFailure();
  const { message } = App.useApp();
  const [name, setName] = useState<string>();
  const [isTooLarge, setTooLarge] = useState(false);
  const sending = useMutation({ mutationFn: upload });
  const [isSigning, setSigning] = useState(false);

  const take = async (file: File): Promise<void> => {
    setTooLarge(file.size > MOST_BYTES);
    sending.reset();
    if (file.size > MOST_BYTES) return;
    const { id: uploaded, name: known } = await sending.mutateAsync(file);
    setName(known);
    onChange?.(uploaded);
  };

  return (
    <Flex gap="small" align="center" wrap>
      <Upload
        showUploadList={false}
        maxCount={1}
        accept={TYPES}
        beforeUpload={(file) => {
          take(file).catch(() => undefined);
          return false;
        }}
      >
        <Button id={id} icon={<UploadOutlined />} loading={sending.isPending}>
          {say('upload')}
        </Button>
      </Upload>
      {canSign && (
        <>
          <Button icon={<EditOutlined />} onClick={() => setSigning(true)}>
            {say('sign')}
          </Button>
          <SignaturePad
            open={isSigning}
            isSaving={sending.isPending}
            onSigned={(file) => {
              take(file).then(
                () => setSigning(false),
                () => undefined,
              );
            }}
            onClose={() => setSigning(false)}
          />
        </>
      )}
      {value !== undefined && (
        <>
          <Typography.Text ellipsis className="client">
            {name ?? say('uploaded')}
          </Typography.Text>
          <Button
            type="text"
            icon={<DownloadOutlined />}
            aria-label={name ?? say('uploaded')}
            onClick={() => {
              download(`/api/attachments/${value}`, name ?? value).catch((error: unknown) =>
                message.error(failure(error)),
              );
            }}
          />
          <Button type="link" onClick={() => onChange?.(undefined)}>
            {say('clear')}
          </Button>
        </>
      )}
      {value === undefined && !sending.error && !isTooLarge && (
        <Typography.Text type="secondary" className="small">
          {say('fileTypes')}
        </Typography.Text>
      )}
      {(isTooLarge || sending.error) && (
        <Typography.Text type="danger" className="small" role="alert">
          {isTooLarge ? say('fileTooLarge') : failure(sending.error)}
        </Typography.Text>
      )}
    </Flex>
  );
}
