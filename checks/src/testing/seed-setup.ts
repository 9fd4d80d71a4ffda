import { configureGlobal } from 'fast-check'
import { inject } from 'vitest'

// Generated cases follow the run's seed, so a printed seed repeats them.
configureGlobal({ seed: inject('seed') })
