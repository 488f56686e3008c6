import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';

const both = { fontSize: 16, controlHeight: 40, borderRadius: 6, fontFamily: 'inherit' };
const quietOn = (colour: string) => ({
  colorTextPlaceholder: colour,
  colorTextDisabled: colour,
  colorTextDescription: colour,
  colorTextTertiary: colour,
});
const light: ThemeConfig = {
  token: {
    ...both,
    ...quietOn('#57606A'),
    colorPrimary: '#A63D2F',
    colorLink: '#A63D2F',
    colorInfo: '#57606A',
    colorWarning: '#8A6D1D',
    colorSuccess: '#2F7D4F',
    colorError: '#B3261E',
    colorWarningBg: '#FDF6E3',
    colorSuccessBg: '#EAF5EE',
    colorErrorBg: '#FBE9E7',
    colorInfoBg: '#F1EFEA',
  },
};
const brick = '#E58A7C';
const dark: ThemeConfig = {
  // The kit's own would darken the accent until it can no longer be read.
  algorithm: (seed, map) => ({
    ...theme.darkAlgorithm(seed, map),
    colorPrimary: brick,
    colorLink: brick,
    colorInfo: '#A9AFB7',
    colorPrimaryBg: '#3B2C29',
    colorInfoBg: '#2C3034',
    colorInfoBorder: '#44484E',
    colorBgContainer: '#24272B',
    colorBgElevated: '#2C3034',
  }),
  token: {
    ...both,
    ...quietOn('#A9AFB7'),
    colorBgBase: '#1B1D20',
    colorTextBase: '#E8E6E1',
    colorPrimary: brick,
    colorWarning: '#D9B44A',
    colorSuccess: '#6FBF8F',
    colorError: '#F28B82',
  },
  components: { Button: { primaryColor: '#1B1D20', dangerColor: '#1B1D20' } },
};

/** Of the screen: on paper everything is light. */
const wished = () => matchMedia('screen and (prefers-color-scheme: dark)');
const listen = (changed: () => void) => {
  const query = wished();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** The kit's colours in the scheme that the system asks for; those of our own are in shell.css. */
export const useScheme = (): ThemeConfig => (useSyncExternalStore(listen, () => wished().matches) ? dark : light);
