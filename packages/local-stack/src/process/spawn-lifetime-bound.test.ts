import { expect, test } from 'vitest'
import { until } from '../testing/until.ts'
import { processFacts } from './process-facts.ts'
import { spawnLifetimeBound } from './spawn-lifetime-bound.ts'

const isThere = async (pid: number) => (await processFacts(pid)) !== undefined

function shell(script: string, lines: string[] = []) {
  return spawnLifetimeBound({
    name: 'sh',
    kind: 'foreign',
    endSignal: 'TERM',
    command: 'sh',
    args: ['-c', script],
    onLine: (line) => lines.push(line),
  })
}

function node(script: string) {
  return spawnLifetimeBound({ name: 'node', kind: 'node', command: process.execPath, args: ['-e', script] })
}

test('a foreign program is asked to end, and its lines are read to the last', async () => {
  const lines: string[] = []
  const child = await spawnLifetimeBound({
    name: 'node',
    kind: 'foreign',
    command: process.execPath,
    args: [
      '-e',
      "process.on('SIGINT', () => { console.log('bye'); process.exit(7) }); console.log('hi'); setInterval(() => {}, 1e6)",
    ],
    onLine: (line) => lines.push(line),
  })
  await until(() => lines.includes('hi'), 'it has begun')
  await child.stop(10_000)
  expect(await child.exited).toBe(7)
  await until(() => lines.includes('bye'), 'its last line')
  expect(await isThere(child.pid)).toBe(false)
})

test('a foreign program that ends by itself is noticed, with its code', async () => {
  expect(await (await shell('exit 3')).exited).toBe(3)
})

test('a program that does not want to end is killed after the grace', async () => {
  const lines: string[] = []
  const child = await shell("trap '' INT TERM; echo ready; while :; do read _ < /dev/zero; done", lines)
  await until(() => lines.includes('ready'), 'it ignores signals')
  await child.stop(50)
  expect(await child.exited).toBe(137)
})

test('a foreign program ends even when the shell beside it is killed', async () => {
  const lines: string[] = []
  const child = await shell('echo $PPID; exec sleep 1000', lines)
  await until(() => lines.length > 0, 'it says which shell is beside it')
  process.kill(Number(lines[0]), 'SIGKILL')
  expect(await child.exited).toBe(137)
  await until(async () => !(await isThere(child.pid)), 'it has ended')
})

test('a process of ours ends when its input ends', async () => {
  const child = await node("process.stdin.resume().on('end', () => process.exit(5))")
  await child.stop(10_000)
  expect(await child.exited).toBe(5)
})

test('a process of ours that does not is killed after the grace', async () => {
  const child = await node('setInterval(() => {}, 1e6)')
  await child.stop(50)
  expect(await child.exited).toBe(137)
})

test('a missing program is named', async () => {
  const missing = spawnLifetimeBound({
    name: 'The worker',
    kind: 'node',
    command: '/nowhere/worker',
    args: [],
  })
  await expect(missing).rejects.toThrow('The worker did not start')
  const foreign = await spawnLifetimeBound({ name: 'x', kind: 'foreign', command: '/nowhere/x', args: [] })
  expect(await foreign.exited).toBe(127)
})
