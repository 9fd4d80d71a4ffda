import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isTraced, type Window } from './open-window.ts'

const folder = resolve(import.meta.dirname, '../../shots/failures')

/** Keeps a picture, and with `E2E_TRACE=1` the trace, of every window of a journey that failed, and says where. */
export const keepEvidence = async (name: string, windows: readonly Window[]): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const [index, { page, context, faults }] of windows.entries()) {
    const base = join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${index + 1}`)
    const kept = await Promise.allSettled([
      page.screenshot({ path: `${base}.png` }).then(() => `${base}.png`),
      ...(isTraced ? [context.tracing.stop({ path: `${base}.zip` }).then(() => `${base}.zip`)] : []),
    ])
    const paths = kept.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))
    console.error([`${name}: window ${index + 1}`, ...paths, ...faults.found()].join('\n  '))
  }
}
