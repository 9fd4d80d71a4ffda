import { Client } from 'pg'

const databaseRoles = ['migrator', 'app', 'relay'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

type Options = { adminUrl: string; database: string; passwords: Record<DatabaseRole, string> }

/** Makes the three roles (or gives them these passwords) and an empty database owned by `migrator`, once. */
export const prepareDatabase = async ({ adminUrl, database, passwords }: Options): Promise<void> => {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    for (const role of databaseRoles) {
      const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = rowCount ? 'alter' : 'create'
      await admin.query(
        `${verb} role ${role} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls ` +
          `password ${admin.escapeLiteral(passwords[role])}`,
      )
    }
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await admin.query(`create database ${admin.escapeIdentifier(database)} owner migrator`)
  } finally {
    await admin.end()
  }
}

/** The URL by which `role` logs in to `database` on the server of `adminUrl`. */
export const roleUrl = (adminUrl: string, database: string, role: DatabaseRole, password: string): string => {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.href
}
