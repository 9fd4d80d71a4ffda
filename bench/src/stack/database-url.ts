type Login = { username: string; password: string }

/** The product's database on that server, as superuser or as somebody else. */
export function databaseUrl(serverUrl: string, login?: Login): string {
  const url = new URL(serverUrl)
  url.pathname = '/dossier'
  if (login) Object.assign(url, login)
  return url.href
}
