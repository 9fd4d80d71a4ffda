/** A database of that server, for that login. */
export const databaseOf = (
  serverUrl: string,
  database: string,
  login?: { username: string; password: string },
): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (login) Object.assign(url, login)
  return url.href
}
