import type { DemoPerson } from '@dossier/contracts/demo/demo-people'
import { request } from '@playwright/test'

/** The cookies of one of the demo's people, signed in by one click. */
export const demoSession = async (baseURL: string, { email }: DemoPerson) => {
  const from = await request.newContext({ baseURL })
  const answer = await from.post('/api/demo/sign-in', { data: { email } })
  if (!answer.ok()) throw new Error(`Signing in as ${email} answered ${answer.status()}.`)
  const session = await from.storageState()
  await from.dispose()
  return session
}
