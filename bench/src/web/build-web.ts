import { fileURLToPath } from 'node:url'
import { spawnLifetimeBound } from '@dossier/local-stack'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the web app for production, beside the one that `pnpm start` serves. Answers its folder. */
export async function buildWeb(): Promise<string> {
  const folder = `${root}bench/.data/web`
  const lines: string[] = []
  const building = await spawnLifetimeBound({
    name: 'The build of the web app',
    kind: 'foreign',
    command: process.execPath,
    args: [`${root}apps/web/node_modules/vite/bin/vite.js`, 'build', '--outDir', folder, '--emptyOutDir'],
    cwd: `${root}apps/web`,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
    onLine: (line) => lines.push(line),
  })
  const code = await building.exited
  if (code !== 0) throw new Error(`The web app was not built:\n${lines.slice(-20).join('\n')}`)
  return folder
}
