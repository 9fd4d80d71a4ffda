import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from './take-lock.ts'

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
      await make(draft)
      await rename(draft, path)
      return
    } finally {
      await rm(draft, { recursive: true, force: true })
      await taken.lock.release()
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
