import type { MappingAlgorithm, ThemeConfig } from 'antd';
import { theme } from 'antd';
import type { Density } from './density.js';

/** Fonts that offices have installed: the network may have no internet, and nothing is fetched from outside. */
const FONTS =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "PingFang TC", "Microsoft JhengHei", ' +
  '"Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif';

const BRAND = '#1a5fb4';

/** Whoever has asked the computer for less movement gets menus and dialogs that are there at once. */
const isMoving = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** In these, small letters are read on white and on the page's ground: a contrast of 4.5 and more. */
const LEGIBLE: ThemeConfig['token'] = {
  colorTextSecondary: '#595f69',
  colorTextTertiary: '#5c6470',
  colorTextDescription: '#5c6470',
  colorTextPlaceholder: '#6b7280',
  colorErrorText: '#cf1322',
  colorWarningText: '#874d00',
  colorSuccessText: '#237804',
};

/** The letters of a tag stand on the palest of its colour, where the usual one is too pale itself. */
const legibleTags =
  (usual: MappingAlgorithm): MappingAlgorithm =>
  (seed, given) => {
    const map = usual(seed, given);
    return {
      ...map,
      colorError: map.red7,
      colorSuccess: map.green8,
      colorWarning: map.gold9,
      green7: map.green8,
      cyan7: map.cyan8,
      orange7: map.orange8,
      volcano7: map.volcano8,
      gold7: map.gold9,
      lime7: map.lime9,
      yellow7: map.yellow9,
    };
  };

export const themeOf = (density: Density): ThemeConfig => ({
  algorithm: legibleTags(density === 'compact' ? theme.compactAlgorithm : theme.defaultAlgorithm),
  token: {
    motion: isMoving(),
    ...LEGIBLE,
    colorPrimary: BRAND,
    colorInfo: BRAND,
    colorLink: BRAND,
    borderRadius: 4,
    fontFamily: FONTS,
    colorBgLayout: '#f3f5f8',
  },
  components: {
    Layout: { headerBg: '#ffffff', headerPadding: '0 16px', siderBg: '#ffffff' },
    // Under the mouse a button is paler; its letters stay legible.
    Button: { colorPrimaryHover: '#2c6fbe' },
    Menu: { itemBorderRadius: 4, itemSelectedBg: '#e8f1fc', itemActiveBg: '#e8f1fc' },
  },
});
