import { InboxOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';
import { useWords } from '../messages/messages.js';
import { importWords } from './import.messages.js';

interface Props {
  isChecking: boolean;
  onTake: (file: File) => void;
}

/** Where a spreadsheet is put: nothing is sent by the field itself. */
export function FileDrop({ isChecking, onTake }: Props) {
  const say = useWords(importWords);
  return (
    <Spin spinning={isChecking} description={say('checking')}>
      <Upload.Dragger
        accept=".xlsx,.csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          onTake(chosen);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>{say('drop')}</p>
      </Upload.Dragger>
    </Spin>
  );
}
