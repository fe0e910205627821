import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import type { ConfigProviderProps } from 'antd';
import en from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import zhTW from 'antd/es/locale/zh_TW';
import dayjs from 'dayjs';
import type { Language } from '../../../machines/rulebook.js';
import { language } from '../messages/language.js';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** What the widgets themselves say: OK, Cancel, months, pages. */
export const WIDGETS: Readonly<Record<Language, Locale>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

const CALENDARS: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' };

const speakDates = (): void => void dayjs.locale(CALENDARS[language.get()]);

speakDates();
language.subscribe(speakDates);
