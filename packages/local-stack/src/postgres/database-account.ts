import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Account = { uid: number; gid: number }

/**
 * The account that PostgreSQL runs under: it refuses to run as root. Undefined where we are not root and
 * it runs as ourselves.
 */
export async function databaseAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody', 'dossier-db']) {
    const account = await lookUp(name)
    if (account) return account
  }
  return (await makeAccount('dossier-db')) ?? noAccount()
}

/** Whether that account can reach the folder: a parent may be closed to all but its owner. */
export async function isOpenTo(account: Account, folder: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  if (!(mode & bit)) return false
  return dirname(folder) === folder || isOpenTo(account, dirname(folder))
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    const account = { uid: Number(user.stdout), gid: Number(group.stdout) }
    return account.uid > 0 && account.gid > 0 ? account : undefined
  } catch {
    return undefined
  }
}

async function makeAccount(name: string): Promise<Account | undefined> {
  // Debian and Red Hat know the first command, Alpine the second.
  const commands = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name],
    ['adduser', '-S', '-D', '-H', '-s', '/bin/false', name],
  ] as const
  for (const [command, ...args] of commands) {
    await run(command, args).catch(() => {})
    const account = await lookUp(name)
    if (account) return account
  }
  return undefined
}

function noAccount(): never {
  throw new Error(
    'PostgreSQL does not run as root and no account for it could be made: ' +
      'start as another user, or set DATABASE_URL to a server of your own.',
  )
}
