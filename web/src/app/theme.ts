import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import type { Density } from './density.js';

/** Fonts that offices have installed: the network may have no internet, and nothing is fetched from outside. */
const FONTS =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "PingFang TC", "Microsoft JhengHei", ' +
  '"Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif';

const BRAND = '#1a5fb4';

export const themeOf = (density: Density): ThemeConfig => ({
  algorithm: density === 'compact' ? theme.compactAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: BRAND,
    colorInfo: BRAND,
    colorLink: BRAND,
    borderRadius: 4,
    fontFamily: FONTS,
    colorBgLayout: '#f3f5f8',
  },
  components: {
    Layout: { headerBg: '#ffffff', headerPadding: '0 16px', siderBg: '#ffffff' },
    Menu: { itemBorderRadius: 4, itemSelectedBg: '#e8f1fc', itemActiveBg: '#e8f1fc' },
  },
});
