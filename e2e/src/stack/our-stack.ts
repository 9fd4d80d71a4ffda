import { inject } from 'vitest'
import type { Stack } from './start-stack.ts'

/** The demo of this file, which no file has that runs at the same time: the runner numbers its workers from 1. */
export const ourStack = (): Stack => {
  const stacks = inject('stacks')
  const stack = stacks[(Number(process.env['VITEST_POOL_ID'] ?? '1') - 1) % stacks.length]
  if (!stack) throw new Error('No demo was started.')
  return stack
}
