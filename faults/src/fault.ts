import type { Acts } from './place/acts.ts'
import type { Place } from './place/open-place.ts'

export type Scene = {
  place: Place
  acts: Acts
  rounds: number
  /** To standard error: how the run goes, and what came of races. */
  say: (line: string) => void
}

/** One way in which the world goes wrong. What it must not break is the checker's business. */
export type Fault = {
  /** In a line. */
  title: string
  /** Where none are asked for. */
  rounds: number
  /** Clocks of API and worker are each off by up to ten minutes. */
  clocksAreWrong?: boolean
  /** Injects faults, round by round, and answers how many. It may leave servers down: they are brought back. */
  run: (scene: Scene) => Promise<number>
}
