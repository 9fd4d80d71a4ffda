import { runProgram } from './run-program.ts'

export type Server = { port: number; stop(): Promise<void> }

type Options = { name: string; entry: string; args?: string[]; env?: NodeJS.ProcessEnv; port: RegExp }

/** Starts one of our Node programs and waits for the line of its output that names its port. */
export async function runServer({ port, ...options }: Options): Promise<Server> {
  const { ready, stop } = await runProgram({ ...options, ready: port })
  return { port: Number(ready[1]), stop }
}
