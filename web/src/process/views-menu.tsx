import { DeleteOutlined, DownOutlined, SaveOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useMe } from '../session/me.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useWords } from '../messages/messages.js';
import { listWords } from './list.messages.js';
import type { View } from './views.js';
import { keepViews, viewsOf, withView } from './views.js';

interface Props {
  kind: string;
  /** The filter as the address holds it now. */
  address: string;
  onChoose: (address: string) => void;
}

/** Filters that were given a name, kept on this computer for whoever is signed in. */
export function ViewsMenu({ kind, address, onChoose }: Props) {
  const say = useWords(listWords);
  const shared = useWords(sharedWords);
  const { message } = App.useApp();
  const { person } = useMe();
  const [views, setViews] = useState(() => viewsOf(kind, person.id));
  const [isNaming, setNaming] = useState(false);
  const [form] = Form.useForm<{ name: string }>();

  const keepAll = (kept: View[]): void => {
    keepViews(kind, person.id, kept);
    setViews(kept);
  };
  const save = ({ name }: { name: string }): void => {
    keepAll(withView(views, { name: name.trim(), address }));
    setNaming(false);
    void message.success(say('viewSaved'));
  };

  const listed = views.map((view) => ({
    key: view.name,
    label: (
      <Flex justify="space-between" gap="middle">
        {view.name}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={say('removeView', { name: view.name })}
          onClick={(event) => {
            event.stopPropagation();
            keepAll(views.filter(({ name }) => name !== view.name));
          }}
        />
      </Flex>
    ),
    onClick: () => onChoose(view.address),
  }));
  const items = [
    ...(listed.length > 0 ? listed : [{ key: '-', label: say('noViews'), disabled: true }]),
    { type: 'divider' as const },
    { key: '+', icon: <SaveOutlined />, label: say('saveView'), onClick: () => setNaming(true) },
  ];

  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>
          {say('views')} <DownOutlined className="small" />
        </Button>
      </Dropdown>
      <Modal
        open={isNaming}
        title={say('saveView')}
        okText={shared('save')}
        onOk={form.submit}
        onCancel={() => setNaming(false)}
        destroyOnHidden
        width={380}
      >
        <Form form={form} layout="vertical" onFinish={save}>
          <Form.Item name="name" label={say('viewName')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
