import { DefaultReporter } from 'vitest/node'

/** Vitest's own report, silent over a turn in which nothing could start: that is told with its cause. */
export class TurnReporter extends DefaultReporter {
  constructor() {
    super({ summary: false })
  }

  override onTestRunEnd(...end: Parameters<DefaultReporter['onTestRunEnd']>): void {
    const [modules, errors] = end
    if (modules.length > 0 || errors.length > 0) super.onTestRunEnd(...end)
  }
}
