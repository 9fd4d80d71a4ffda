export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte (`smtps:`); otherwise it is taken when the server offers it. */
  secure: boolean
  auth: { user: string; pass: string } | undefined
  /** The sender's address, where the URL names one. */
  from: string | undefined
}

/** Reads `smtp://user:password@host:port?from=address`, or `smtps:`; throws one plain sentence. */
export const smtpSettings = (url: string): SmtpSettings => {
  const parsed = URL.parse(url)
  if (!parsed || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw new Error('SMTP_URL must look like smtp://user:password@mail.example.com:587.')
  }
  const secure = parsed.protocol === 'smtps:'
  const user = decodeURIComponent(parsed.username)
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    auth: user === '' ? undefined : { user, pass: decodeURIComponent(parsed.password) },
    from: parsed.searchParams.get('from') ?? undefined,
  }
}
