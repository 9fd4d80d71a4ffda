import type { Acts } from '../place/acts.ts'
import type { Place } from '../place/open-place.ts'
import { checkActs } from './check-acts.ts'
import { checkFates } from './check-fates.ts'
import { checkPersonalData } from './check-personal-data.ts'
import { checkRuns } from './check-runs.ts'
import { readRuns } from './read-runs.ts'
import type { Violation } from './violation.ts'

/** Holds the world to what was promised, once everything is quiet. Reads alone. */
export const check = async (place: Place, acts: Acts): Promise<Violation[]> => {
  const runs = await readRuns(place)
  const found = [
    await checkFates(place, acts),
    await checkActs(place),
    await checkRuns(place, runs),
    await checkPersonalData(place, runs),
  ]
  return found.flat()
}
