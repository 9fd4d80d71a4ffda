import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroup } from './build/chunk-group.ts'
import { earlyStart } from './build/early-start.ts'
import { precompress } from './build/precompress.ts'
import { themeVariables } from './build/theme-variables.ts'

const api = process.env['DOSSIER_API_URL'] ?? 'http://127.0.0.1:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      quoteStyle: 'single',
      routesDirectory: `${import.meta.dirname}/src/routes`,
      generatedRouteTree: `${import.meta.dirname}/src/routeTree.gen.ts`,
    }),
    react(),
    themeVariables(),
    earlyStart(),
    precompress(),
  ],
  build: {
    target: 'es2024',
    manifest: true,
    /** A data: URL would need a wider content policy than 'self'. */
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'prosemirror',
              test: /node_modules[\\/](prosemirror-[a-z-]+|orderedmap|rope-sequence|w3c-keyname)[\\/]/,
            },
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-router|router-core|history|react-query|query-core|store|react-store)|@trpc|i18next)[\\/]/,
            },
            chunkGroup(import.meta.dirname),
          ],
        },
      },
    },
  },
  server: {
    // The host stays the page's own, since the API compares it with the origin of every request.
    proxy: Object.fromEntries(['/trpc', '/api', '/live', '/dev'].map((path) => [path, { target: api }])),
  },
})
