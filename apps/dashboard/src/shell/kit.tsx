import { useLanguage } from '@xinglou/ui';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';

/** What the kit's own parts need on every page behind the sign-in: their words and a place for their messages. */
export function Kit({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS}>
      <App>{children}</App>
    </ConfigProvider>
  );
}
