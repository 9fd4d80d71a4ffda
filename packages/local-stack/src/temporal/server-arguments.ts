export type ServerPlace = {
  port: number
  uiPort: number
  database: string | undefined
  codecEndpoint: string | undefined
}

/** The arguments of `temporal`. */
export function serverArguments({ port, uiPort, database, codecEndpoint }: ServerPlace): string[] {
  const flags = ['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)]
  const file = database === undefined ? [] : ['--db-filename', database]
  const codec = codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', codecEndpoint]
  const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL'].flatMap((value) => ['--sqlite-pragma', value])
  // At its usual 20 polls a second every step of a workflow waits 50 ms.
  const polling = [
    'history.transferProcessorMaxPollRPS=1000',
    'history.timerProcessorMaxPollRPS=1000',
    'history.visibilityProcessorMaxPollRPS=200',
    // A history is deleted only once these have been told of its end: half a minute by default.
    'history.transferProcessorUpdateAckInterval="1s"',
    'history.visibilityProcessorUpdateAckInterval="1s"',
  ].flatMap((value) => ['--dynamic-config-value', value])
  const quiet = ['--log-level', 'error', '--ui-disable-news-fetch']
  return ['server', 'start-dev', ...flags, ...file, ...codec, ...quiet, ...pragmas, ...polling]
}
