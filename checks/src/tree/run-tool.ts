import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

const bins = ['../../node_modules/.bin', '../../../node_modules/.bin'].map((path) =>
  resolve(import.meta.dirname, path),
)

export interface ToolResult {
  code: number
  /** Both streams as they came. */
  text: string
}

/** Runs one of the workspace's tools in a folder and waits for its end. */
export async function runTool(tool: string, args: readonly string[], cwd: string): Promise<ToolResult> {
  const child = spawn(tool, args, {
    cwd,
    env: {
      ...process.env,
      PATH: [resolve(cwd, 'node_modules/.bin'), ...bins, process.env['PATH']].join(delimiter),
      DO_NOT_TRACK: '1',
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => chunks.push(chunk))
  }
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('close', (exit) => done(exit ?? 1))
  })
  return { code, text: chunks.join('') }
}
