import { readFile } from 'node:fs/promises'

/**
 * Tells when npx or pnpm, through which we were started, is gone: killed, it takes nobody with it. Whoever
 * started those may end; a start in the background goes on then.
 */
export const watchStarters = async (onGone: () => void): Promise<void> => {
  const starters = await findStarters()
  const timer = setInterval(() => {
    void areThere(starters).then((there) => {
      if (there) return
      clearInterval(timer)
      onGone()
    })
  }, 1_000)
  timer.unref()
}

/** Our ancestors, nearest first, up to the last one that is a package manager. */
const findStarters = async (): Promise<number[]> => {
  const ancestors: number[] = []
  let known = 1
  for (let pid = process.ppid; pid > 1; pid = await parentOf(pid)) {
    ancestors.push(pid)
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (/\b(npm|npx|pnpm)\b/.test(command)) known = ancestors.length
  }
  return ancestors.slice(0, known)
}

/** A process whose parent dies gets another one, so the chain breaks wherever somebody is missing. */
const areThere = async ([nearest, ...others]: number[]): Promise<boolean> => {
  if (process.ppid !== nearest) return false
  let below = nearest
  for (const pid of others) {
    if ((await parentOf(below)) !== pid) return false
    below = pid
  }
  return true
}

/** 0 where the system does not tell. */
const parentOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name stands in parentheses and may hold blanks.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}
