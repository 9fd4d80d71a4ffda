/** Whether the long-running work goes on: `starting` until it ran once, `waiting` when it stopped since. */
export type BackgroundView = { state: 'running' | 'starting' | 'waiting'; waitingRows: number }
