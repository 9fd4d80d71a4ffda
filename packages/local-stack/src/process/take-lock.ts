import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { processFacts } from './process-facts.ts'

export type Lock = { release(): Promise<void> }

/**
 * Takes a lock file, or tells which process holds it. A lock whose process has died counts as free, so
 * nothing has to be tidied up after a kill -9.
 */
export async function takeLock(path: string): Promise<{ lock: Lock } | { heldBy: number }> {
  await mkdir(dirname(path), { recursive: true })
  const mine = `${process.pid} ${(await processFacts(process.pid))?.startedAt ?? ''} ${randomUUID()}`
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, mine, { mode: 0o600 })
  try {
    for (;;) {
      if (await linked(draft, path)) return { lock: { release: () => release(path, mine) } }
      const found = await readOrNothing(path)
      if (found === undefined) continue
      const holder = await livingHolder(found)
      if (holder !== undefined) return { heldBy: holder }
      await discard(path, found)
    }
  } finally {
    await rm(draft, { force: true })
  }
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

async function livingHolder(content: string): Promise<number | undefined> {
  const [pid, ...started] = content.split(' ').slice(0, -1)
  const number = Number(pid)
  if (!Number.isInteger(number) || number <= 0) return undefined
  const facts = await processFacts(number)
  return facts?.startedAt === started.join(' ') ? number : undefined
}

/** Moves a dead lock away; one that somebody took in between is put back. */
async function discard(path: string, expected: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await readOrNothing(aside)) !== expected) await linked(aside, path)
  await rm(aside, { force: true })
}

async function release(path: string, mine: string): Promise<void> {
  if ((await readOrNothing(path)) === mine) await rm(path, { force: true })
}

async function readOrNothing(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
