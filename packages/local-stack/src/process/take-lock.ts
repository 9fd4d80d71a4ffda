import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { processFacts } from './process-facts.ts'

export type Lock = { release(): Promise<void> }

/**
 * Takes a lock, or tells which process holds it. A lock whose process has died counts as free, so nothing
 * has to be tidied up after a kill -9.
 *
 * The lock is a row of files `<path>.1`, `<path>.2` and so on, of which the highest counts. It is never
 * removed, only followed by a higher one: two that find the same dead holder cannot both follow it.
 */
export async function takeLock(path: string): Promise<{ lock: Lock } | { heldBy: number }> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${process.pid} ${(await processFacts(process.pid))?.startedAt ?? ''}`, {
    mode: 0o600,
  })
  try {
    for (;;) {
      const highest = Math.max(0, ...(await numbers(path)))
      const holder = await livingHolder(`${path}.${highest}`)
      if (holder !== undefined) return { heldBy: holder }
      const mine = highest + 1
      if (!(await linked(draft, `${path}.${mine}`))) continue
      const others = (await numbers(path)).filter((number) => number !== mine)
      const late = others.some((number) => number > mine)
      const useless = late ? [mine] : others
      await Promise.all(useless.map((number) => rm(`${path}.${number}`, { force: true })))
      if (!late) return { lock: { release: () => release(`${path}.${mine}`) } }
    }
  } finally {
    await rm(draft, { force: true })
  }
}

async function numbers(path: string): Promise<number[]> {
  const start = `${basename(path)}.`
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(start))
  return names
    .map((name) => name.slice(start.length))
    .filter((end) => /^\d+$/.test(end))
    .map(Number)
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function livingHolder(path: string): Promise<number | undefined> {
  const content = await readFile(path, 'utf8').catch(() => '')
  const [pid, ...started] = content.split(' ')
  const number = Number(pid)
  if (!Number.isInteger(number) || number <= 0) return undefined
  const facts = await processFacts(number)
  return facts?.startedAt === started.join(' ') ? number : undefined
}

async function release(path: string): Promise<void> {
  // Emptied, not removed: a removed one would let the numbers begin again. The whole folder may be gone.
  await truncate(path).catch(() => {})
}
