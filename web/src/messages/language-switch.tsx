import { GlobalOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Language } from '../../../machines/rulebook.js';
import { LANGUAGES, speak, useLanguage } from './language.js';
import { text, useWords } from './messages.js';

const words = { language: text('语言', '語言', 'Language') };

/** Chooses the language of the page; it is remembered on this computer. */
export function LanguageSwitch() {
  const language = useLanguage();
  const say = useWords(words);
  const items = Object.entries(LANGUAGES).map(([key, label]) => ({ key, label }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [language], onClick: ({ key }) => speak(key as Language) }}
    >
      <Button type="text" icon={<GlobalOutlined />} aria-label={`${say('language')}: ${LANGUAGES[language]}`}>
        <span className="button-label">{LANGUAGES[language]}</span>
      </Button>
    </Dropdown>
  );
}
