import { LoadingOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import { useEffect } from 'react';
import type { PropsWithChildren } from 'react';
import { questions } from '../api/query-client.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useWords } from '../messages/messages.js';
import { useLanguage } from '../messages/language.js';
import { useDensity } from './density.js';
import { WIDGETS } from './locales.js';
import { themeOf } from './theme.js';

/** What every page stands on: the answers of the server, the widgets in the language and density of whoever looks. */
export function Providers({ children }: PropsWithChildren) {
  const language = useLanguage();
  const density = useDensity();
  const say = useWords(sharedWords);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('product');
  }, [language, say]);

  return (
    <QueryClientProvider client={questions}>
      {/* The widgets' own sign of a button that works fades out, and stays (unseen, but read out) after a quick answer. */}
      <ConfigProvider
        locale={WIDGETS[language]}
        theme={themeOf(density)}
        componentSize={density === 'compact' ? 'small' : 'middle'}
        button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-label={say('loading')} /> }}
      >
        <App className="page">{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
