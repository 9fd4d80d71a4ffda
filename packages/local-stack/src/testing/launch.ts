import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** Runs a script of this folder in a process of its own and reads the line of JSON that it prints. */
export async function launch(script: string, args: string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const killHard = async () => {
    child.kill('SIGKILL')
    await exited
  }
  onTestFinished(killHard)
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), exited])
  const said: Record<string, unknown> = JSON.parse(String(line))
  return { said, killHard }
}
