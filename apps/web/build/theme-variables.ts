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
      const light = { ...base.light, ...own.light, '--mantine-color-scheme': 'light' }
      const dark = { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' }
      const variables = { ...base.variables, ...own.variables }
      const screen = convertCssVariables({ variables, light, dark }, ':root')
      // Paper is white, whichever scheme is on the screen.
      const paper = convertCssVariables({ variables: {}, light: {}, dark: light }, ':root')
      return `${screen}\n@media print {\n${paper}\n}`
    },
  }
}
