import type { DemoPerson } from '@dossier/contracts/demo/demo-people'
import type { TestWorkspace } from '@dossier/db/testing'
import { type APIRequestContext, type BrowserContextOptions, request } from '@playwright/test'
import { makeWorkplace } from './stack/make-workplace.ts'
import { thisStack } from './stack/this-stack.ts'

type Session = NonNullable<BrowserContextOptions['storageState']>

/** This file's own workspaces, by the name of the demo's that they stand for. */
const workplaces = new Map<string, Promise<TestWorkspace>>()
const sessions = new Map<DemoPerson, Session>()

/** Of every person. */
export const password = (): string => thisStack().password

/** The person of this file's own workspace who stands for one of the demo's: the same role, another email. */
const ownPerson = async ({ workspace, role }: DemoPerson) => {
  const made = workplaces.get(workspace) ?? makeWorkplace(thisStack(), workspace)
  workplaces.set(workspace, made)
  return (await made).staff[role]
}

export const emailOf = async (who: DemoPerson): Promise<string> => (await ownPerson(who)).email

/** Signs in by email and password, in the browser or wherever these requests come from. */
export const signInAs = async (from: APIRequestContext, who: DemoPerson): Promise<void> => {
  const email = await emailOf(who)
  const answer = await from.post('/api/auth/sign-in/email', { data: { email, password: password() } })
  if (!answer.ok()) throw new Error(`Signing in as ${email} answered ${answer.status()}.`)
}

/** The cookies of a signed-in person: of one sign-in for the whole file, unless it was ended meanwhile. */
export const sessionOf = async (who: DemoPerson): Promise<Session> => {
  const storageState = sessions.get(who)
  const from = await request.newContext({
    baseURL: thisStack().url,
    ...(storageState && { storageState }),
  })
  try {
    const isSignedIn = storageState && (await from.post('/trpc/session.me', { data: {} })).ok()
    if (!isSignedIn) await signInAs(from, who)
    const session = await from.storageState()
    sessions.set(who, session)
    return session
  } finally {
    await from.dispose()
  }
}
