import { ColumnHeightOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';
import type { Density } from './density.js';
import { chooseDensity, useDensity } from './density.js';

const DENSITIES: readonly Density[] = ['comfortable', 'compact'];

/** Chooses how much fits on the screen; it is remembered on this computer. */
export function DensitySwitch() {
  const density = useDensity();
  const say = useWords(appWords);
  const items = DENSITIES.map((key) => ({ key, label: say(key) }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [density], onClick: ({ key }) => chooseDensity(key as Density) }}
    >
      <Button type="text" icon={<ColumnHeightOutlined />} aria-label={`${say('density')}: ${say(density)}`} />
    </Dropdown>
  );
}
