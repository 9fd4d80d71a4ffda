import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import type { Plugin } from 'vite'
import { resolveVariables, theme } from '../src/theme/theme.ts'

const name = 'virtual:theme-variables.css'

/** The theme's CSS variables as a style sheet of ours, so that the page needs no inline `<style>`. */
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined
      const whole = mergeMantineTheme(DEFAULT_THEME, theme)
      const base = defaultCssVariablesResolver(whole)
      const own = resolveVariables(whole)
      return convertCssVariables(
        {
          variables: { ...base.variables, ...own.variables },
          light: { ...base.light, ...own.light, '--mantine-color-scheme': 'light' },
          dark: { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
        },
        ':root',
      )
    },
  }
}
