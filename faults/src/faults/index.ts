import type { Fault } from '../fault.ts'
import { killAtEveryStep } from './kill-at-every-step.ts'

export const faults: Record<string, Fault> = {
  D1: killAtEveryStep,
}
