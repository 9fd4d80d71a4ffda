import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './i18n/i18n.ts'
import './theme/styles.ts'
import { queryClient } from './lib/query-client.ts'
import { router } from './router.tsx'
import { theme } from './theme/theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'dossier.color-scheme' })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// What the address needs is on its way before React has drawn anything.
void router.load({ sync: true })

// The theme's variables are a style sheet of the build: the content policy forbids inline styles.
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
