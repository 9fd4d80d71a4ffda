import { fileURLToPath } from 'node:url'
import { spawnTied, type TiedProcess } from '@dossier/local-stack'

export type Server = { port: number; stop(): Promise<void> }

const root = fileURLToPath(new URL('../../..', import.meta.url))

type Options = { name: string; entry: string; args?: string[]; env?: NodeJS.ProcessEnv; port: RegExp }

/** Starts one of our Node programs and waits for the line of its output that names its port. */
export async function runServer({ name, entry, args = [], env = {}, port }: Options): Promise<Server> {
  const lines: string[] = []
  let listening: (port: number) => void
  const port$ = new Promise<number>((resolve) => {
    listening = resolve
  })
  const server: TiedProcess = await spawnTied({
    name,
    kind: 'node',
    command: process.execPath,
    args: [`${root}${entry}`, ...args],
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    onLine(line) {
      const found = port.exec(line)?.[1]
      if (found !== undefined) listening(Number(found))
      if (lines.length < 200) lines.push(line)
    },
  })
  const ended = server.exited.then((code) => {
    throw new Error(`${name} ended with ${code}:\n${lines.slice(-20).join('\n')}`)
  })
  ended.catch(() => {})
  return { port: await Promise.race([port$, ended]), stop: () => server.stop(4_000) }
}
