import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from './take-lock.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Makes a file or folder of the cache where it is missing: under a temporary name, one process at a time,
 * and renamed when it is whole. What is there under its own name is therefore always whole.
 */
export async function makeOnce(
  path: string,
  make: (draft: string) => Promise<void>,
  onWait: () => void = () => {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  for (let waits = 0; ; waits += 1) {
    if (await exists(path)) return
    const taken = await takeLock(`${path}.lock`)
    if ('heldBy' in taken) {
      if (waits === 0) onWait()
      await sleep(200)
      continue
    }
    const draft = `${path}.${randomUUID()}`
    try {
      if (await exists(path)) return
      await removeOldDrafts(path)
      await make(draft)
      await rename(draft, path)
      return
    } finally {
      await rm(draft, { recursive: true, force: true })
      await taken.lock.release()
    }
  }
}

/** What a kill -9 left half made; the lock is ours, so nobody is still making it. */
async function removeOldDrafts(path: string): Promise<void> {
  const folder = dirname(path)
  const start = `${basename(path)}.`
  for (const name of await readdir(folder)) {
    const isDraft = name.startsWith(start) && uuid.test(name.slice(start.length))
    if (isDraft) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
