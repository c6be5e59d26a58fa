import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The green of a way mark on a tree. */
const trail: MantineColorsTuple = [
  '#e7f6f3',
  '#d0eae4',
  '#a3d5ca',
  '#70bfaf',
  '#47ad99',
  '#2da08b',
  '#168a78',
  '#0d776a',
  '#0b6b63',
  '#06544e',
];

/** The orange of a blaze: what waits for somebody. */
const blaze: MantineColorsTuple = [
  '#fff3e0',
  '#ffe5c2',
  '#fdce92',
  '#fbb45e',
  '#f79d33',
  '#e88714',
  '#c46d06',
  '#a35803',
  '#874802',
  '#6d3a01',
];

/** The greys of the night, with a touch of the same green. */
const dark: MantineColorsTuple = [
  '#d9dedb',
  '#bcc5c0',
  '#95a09b',
  '#6f7975',
  '#49514d',
  '#39403d',
  '#262b29',
  '#1b1e1d',
  '#151817',
  '#101211',
];

export const theme = createTheme({
  colors: { trail, blaze, dark },
  primaryColor: 'trail',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.25' }, h2: { fontSize: '1.25rem' } },
  },
  respectReducedMotion: true,
  components: {
    // A menu holds nothing but what can be chosen there: the placeholder is read as one thing more.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});

/** Warm paper by day; grey and red text that keeps a contrast of 4.5 : 1 on it, by day and by night, a ring 3 : 1. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-dimmed': '#5b6562',
    '--mantine-color-error': '#b3261e',
    '--waymark-focus': trail[8],
  },
  dark: {
    '--mantine-color-body': '#1b1e1d',
    '--mantine-color-dimmed': '#a7b1ad',
    '--mantine-color-error': '#ff9d94',
    '--waymark-focus': trail[3],
    // What is filled lightly stands out from the cards that it lies on.
    '--mantine-color-trail-light': '#12483f',
    '--mantine-color-trail-light-hover': '#17584d',
    '--mantine-color-blaze-light': '#573207',
    '--mantine-color-blaze-light-hover': '#6b3e0a',
    '--mantine-color-gray-light': '#3a413e',
    '--mantine-color-gray-light-hover': '#454d49',
  },
});
