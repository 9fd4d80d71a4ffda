/**
 * How Node runs the worker. Left alone, V8 lets both of the worker's heaps fill with garbage: 10,000 starts in a row left
 * 870 MB behind where 400 MB do (docs/decisions/0014-worker-heap.md).
 */
export const workerNodeFlags: readonly string[] = ['--max-semi-space-size=8', '--max-old-space-size=512']
