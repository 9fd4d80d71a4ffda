/** Counts what was answered, by route pattern: never an address with values in it. */
export const createMetrics = () => {
  const requests = new Map<string, number>()
  const started = Date.now()
  return {
    count(route: string, status: number): void {
      const labels = `route="${route}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
    },
    /** As Prometheus reads it. */
    print: (liveStreams: number): string =>
      [
        '# TYPE dossier_requests_total counter',
        ...[...requests].map(([labels, count]) => `dossier_requests_total{${labels}} ${count}`),
        '# TYPE dossier_live_streams gauge',
        `dossier_live_streams ${liveStreams}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# TYPE process_start_time_seconds gauge',
        `process_start_time_seconds ${Math.round(started / 1000)}`,
        '',
      ].join('\n'),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
