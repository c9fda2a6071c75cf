import { createTheme, defaultVariantColorsResolver } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

const scale = (...tokens: string[]) =>
  tokens.map((token) => `var(--${token})`) as unknown as MantineColorsTuple
const shades = (token: string) => scale(...Array.from({ length: 10 }, () => token))

/** Names of Mantine colours that this product uses, each told by its own tokens in tokens.css. */
const families = {
  accent: { plain: 'accent', hover: 'accent-hover', tint: 'accent-tint', ink: 'accent-ink', on: 'on-accent' },
  red: { plain: 'danger', hover: 'danger', tint: 'danger-tint', ink: 'danger', on: 'on-danger' },
  green: { plain: 'good', hover: 'good', tint: 'good-tint', ink: 'good', on: 'panel' },
  orange: { plain: 'warn', hover: 'warn', tint: 'warn-tint', ink: 'warn', on: 'panel' },
  blue: { plain: 'info', hover: 'info', tint: 'info-tint', ink: 'info', on: 'panel' },
  gray: { plain: 'mute', hover: 'ink-soft', tint: 'line-soft', ink: 'ink-soft', on: 'panel' },
} as const

type Sized = { size?: unknown }

const isFamily = (color: string): color is keyof typeof families => color in families

export const theme = createTheme({
  primaryColor: 'accent',
  colors: {
    ...Object.fromEntries(Object.entries(families).map(([name, { plain }]) => [name, shades(plain)])),
    gray: scale(
      'bg',
      'line-soft',
      'line',
      'line',
      'line-strong',
      'mute',
      'mute',
      'ink-soft',
      'ink-soft',
      'ink',
    ),
    dark: scale('ink', 'ink-soft', 'mute', 'mute', 'line', 'line-soft', 'panel', 'panel', 'side', 'bg'),
  },
  variantColorResolver: (input) => {
    const color = input.color ?? 'accent'
    const colors = defaultVariantColorsResolver(input)
    return input.variant === 'filled' && isFamily(color)
      ? { ...colors, color: `var(--${families[color].on})` }
      : colors
  },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '640', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: 'var(--radius)', lg: 'var(--radius)', xl: '16px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  shadows: Object.fromEntries(['xs', 'sm', 'md', 'lg', 'xl'].map((size) => [size, 'var(--shadow)'])),
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects, not `Modal.extend(…)`: naming a component here would put it into the first load.
  components: {
    ActionIcon: {
      // One without a ground of its own gets none by being disabled: it would stand out before those that can be used.
      vars: (_: unknown, { variant }: { variant?: string }) => ({
        root:
          variant === 'subtle' || variant === 'transparent'
            ? {
                '--mantine-color-disabled': 'transparent',
                '--mantine-color-disabled-color': 'var(--line-strong)',
              }
            : {},
      }),
    },
    Button: {
      vars: (_: unknown, { size = 'sm' }: Sized) => ({
        root: size === 'sm' ? { '--button-height': 'var(--control)', '--button-padding-x': '12px' } : {},
      }),
    },
    Input: {
      vars: (_: unknown, { size = 'sm', error }: Sized & { error?: unknown }) => ({
        wrapper: {
          '--input-bg': 'var(--panel)',
          ...(!error && { '--input-bd': 'var(--line-strong)' }),
          '--input-placeholder-color': 'var(--mute)',
          ...(size === 'sm' && {
            '--input-height': 'var(--control)',
            '--input-fz': 'var(--mantine-font-size-md)',
          }),
        },
      }),
    },
    Menu: {
      // The placeholder is a child that no menu may have; without it the first entry takes the focus.
      defaultProps: { withInitialFocusPlaceholder: false },
      styles: { item: { minHeight: 'var(--control)' } },
    },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        padding: 'lg',
        overlayProps: { color: 'var(--veil)' },
      },
      styles: { title: { fontWeight: 620, fontSize: 'var(--mantine-font-size-lg)' } },
    },
    Drawer: {
      defaultProps: { lockScroll: false, padding: 'lg', overlayProps: { color: 'var(--veil)' } },
      styles: { title: { fontWeight: 620, fontSize: 'var(--mantine-font-size-lg)' } },
    },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
})

/** Points Mantine's own variables at the tokens, so that a token has one place to change. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-dimmed': 'var(--mute)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-success': 'var(--good)',
    '--mantine-color-placeholder': 'var(--mute)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--line-soft)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--line-soft)',
    '--mantine-color-disabled-color': 'var(--mute)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    ...Object.assign({}, ...Object.keys(families).filter(isFamily).map(familyVariables)),
  },
  light: {},
  dark: {},
})

function familyVariables(name: keyof typeof families) {
  const { plain, hover, tint, ink, on } = families[name]
  return {
    [`--mantine-color-${name}-text`]: `var(--${ink})`,
    [`--mantine-color-${name}-filled`]: `var(--${plain})`,
    [`--mantine-color-${name}-filled-hover`]: `var(--${hover})`,
    [`--mantine-color-${name}-light`]: `var(--${tint})`,
    [`--mantine-color-${name}-light-hover`]: `var(--${tint})`,
    [`--mantine-color-${name}-light-color`]: `var(--${ink})`,
    [`--mantine-color-${name}-outline`]: `var(--${plain})`,
    [`--mantine-color-${name}-outline-hover`]: `var(--${tint})`,
    [`--mantine-color-${name}-contrast`]: `var(--${on})`,
  }
}
