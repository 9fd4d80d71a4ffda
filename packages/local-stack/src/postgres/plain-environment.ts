/** Nothing of ours: PG* and locale settings of the shell would change what the server does. */
export function plainEnvironment(home: string): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', HOME: home, LC_ALL: 'C', TZ: 'UTC' }
}
