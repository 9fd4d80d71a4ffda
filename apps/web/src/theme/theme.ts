import { type ButtonProps, createTheme, type CSSVariablesResolver, type MantineTheme } from '@mantine/core'
import { hues, tokens } from './palette.ts'

/** It stands in the page beside what opened it, so that it comes next by key; no edge of a list cuts it off. */
const floating = {
  withinPortal: false,
  floatingStrategy: 'fixed',
  hideDetached: false,
  shadow: 'md',
  transitionProps: { duration: 0 },
}

/** It is drawn while it is open: `useFocusBack` gives the focus back. */
const dialog = { lockScroll: false, returnFocus: false, transitionProps: { duration: 0 } }

const font = '"Inter Variable", Inter, system-ui, sans-serif'

export const theme = createTheme({
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '16px', xl: '17px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--d-shadow)', lg: 'var(--d-shadow)', xl: 'var(--d-shadow)' },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: '',
  colors: {
    accent: [
      '#e3f2ef',
      '#c9e6e1',
      '#a3d8d0',
      '#7dcfc3',
      '#5cc8bb',
      '#35a597',
      '#1f8e82',
      '#147c72',
      '#0b6e66',
      '#085750',
    ],
    dark: [
      '#ececea',
      '#c6c8cc',
      '#a9acb2',
      '#9598a0',
      '#2a2c30',
      '#202226',
      '#191a1d',
      '#131416',
      '#101113',
      '#0b0c0d',
    ],
  },
  components: {
    Button: {
      defaultProps: { size: 'xs' },
      vars: (_theme: MantineTheme, { size, variant = 'filled' }: ButtonProps) => ({
        root: {
          '--button-fz': '13px',
          '--button-padding-x': size === 'compact-sm' ? '8px' : '10px',
          ...(variant === 'filled' && { '--button-color': 'var(--d-accent-ink)' }),
        },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    // A place for the focus to rest is no child that a menu may have.
    Menu: {
      defaultProps: {
        ...floating,
        position: 'bottom-start',
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { ...floating, returnFocus: true } },
    EmptyState: { defaultProps: { align: 'left', size: 'sm' } },
    Modal: { defaultProps: dialog },
    ModalRoot: { defaultProps: dialog },
    // A dialog is drawn beside the page: its head would be a second banner.
    ModalHeader: { defaultProps: { component: 'div' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
})

const prefixed = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--d-${name}`, value]))

const hueVariables = (scheme: 'light' | 'dark') =>
  Object.fromEntries(
    Object.entries(hues).flatMap(([hue, { [scheme]: pair }]) => [
      [`--d-${hue}-ground`, pair[0]],
      [`--d-${hue}-ink`, pair[1]],
    ]),
  )

const schemeVariables = (scheme: 'light' | 'dark') => {
  const own = tokens[scheme]
  return {
    ...prefixed(own),
    ...hueVariables(scheme),
    '--mantine-color-body': own.panel,
    '--mantine-color-text': own.ink,
    '--mantine-color-dimmed': own['ink-2'],
    '--mantine-color-placeholder': own['ink-3'],
    '--mantine-color-error': own.bad,
    '--mantine-color-default': own.panel,
    '--mantine-color-default-hover': own.hover,
    '--mantine-color-default-color': own.ink,
    '--mantine-color-default-border': own.line,
    '--mantine-color-anchor': own.accent,
    '--mantine-color-gray-light-color': own['ink-2'],
    '--mantine-color-gray-light-hover': own.hover,
    '--mantine-color-accent-light': own['accent-soft'],
    '--mantine-color-accent-light-color': own.accent,
  }
}

/** Mantine's defaults stay under 4.5:1 for dimmed, placeholder and error text: the tokens replace them. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
})
