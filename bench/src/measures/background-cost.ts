import type { Measure } from '../bench.ts'
import { firstActivity } from '../background/first-activity.ts'
import { requestPath } from '../background/request-path.ts'
import { withBackground } from '../background/with-background.ts'
import { judgeRatio } from '../verdict.ts'

const goal = { requests: 1.1, firstActivity: 1.3 }

/**
 * A deletion and its restore, each of which starts or wakes a workflow, with Temporal stopped ÷ running; and a
 * workflow's start until its first activity starts ÷ that of a workflow that does nothing.
 */
export const backgroundCost: Measure = async ({ stack: open, say }) =>
  withBackground(await open(), async (background) => {
    const activity = judgeRatio(
      'P18',
      await firstActivity(background, say),
      { atMost: goal.firstActivity },
      'ms',
    )
    const requests = judgeRatio(
      'P18',
      await requestPath(background, say),
      { atMost: goal.requests },
      'p50 ms',
    )
    return {
      ...requests,
      goal,
      pass: requests.pass && activity.pass,
      firstActivity: activity.ratio,
      'no-op ms': activity['floor ms'],
      'purge ms': activity['product ms'],
    }
  })
