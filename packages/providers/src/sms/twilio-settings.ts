export type TwilioSettings = {
  accountSid: string
  authToken: string
  /** A number in E.164, or the id of a messaging service that chooses one. */
  from: string
  /** Where a stand-in of Twilio answers; left out: Twilio itself. */
  baseUrl?: string
}

type Environment = Record<string, string | undefined>

const names = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const

/** Reads the settings of Twilio, undefined where none is set; throws one plain sentence. */
export const twilioSettings = (env: Environment): TwilioSettings | undefined => {
  const [accountSid, authToken, from] = names.map((name) => env[name] || undefined)
  if (accountSid === undefined && authToken === undefined && from === undefined) return undefined
  if (accountSid === undefined || authToken === undefined || from === undefined)
    throw new Error(`${names.join(', ')} belong together: set all of them or none.`)
  if (!/^AC[0-9a-f]{32}$/i.test(accountSid))
    throw new Error('TWILIO_ACCOUNT_SID must be the id of an account: AC and 32 letters and digits.')
  if (!/^(\+[1-9]\d{2,14}|MG[0-9a-f]{32})$/i.test(from))
    throw new Error(
      'TWILIO_FROM must be a number with its country code, like +12125550100, or the id of a messaging service, MG….',
    )
  return { accountSid, authToken, from }
}

/** Reads `http://account:token@host:port?from=number`, as a stand-in of Twilio gives it. */
export const standInSettings = (url: string): TwilioSettings => {
  const { username, password, searchParams, origin } = new URL(url)
  return {
    accountSid: username,
    authToken: decodeURIComponent(password),
    from: searchParams.get('from') ?? '',
    baseUrl: origin,
  }
}
