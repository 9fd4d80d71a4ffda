import type { LiveChange } from '@dossier/contracts/live/live'
import type { UseMutationOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Failure } from './failure.ts'
import type { Layer } from './optimistic.ts'
import { queryClient } from './query-client.ts'

/** What was done, to one record or to the workspace. */
export type Happened = Pick<LiveChange, 'act' | 'recordId'>

type Action = { label: string; run: () => void }
/** What a success or a failure is said with. */
export type Message = { words: ReactNode; other?: Action; action?: Action }

/** A change that is ready to be made; `message` stands in place of its own words for when it was. */
export type Step = {
  message: Message | string | undefined
  run: (adapt: (meta: ChangeMeta) => ChangeMeta) => Promise<unknown>
}

/**
 * What a change hangs on its mutation. Methods, so that the types of one change fit: variables and answer come from the
 * mutation that the meta stands on.
 */
export type ChangeMeta = {
  optimistic?(variables: unknown): readonly Layer[]
  happened(variables: unknown): readonly Happened[]
  message?(answer: unknown, variables: unknown): Message | string | null
  /** Whether anything undoes it, known before its answer. */
  canUndo?(variables: unknown): boolean
  /** Null where its answer says that nothing was changed. */
  undo?(answer: unknown, variables: unknown): Step | null
  /** Null where whoever made the change shows it, undefined where the usual words do. */
  failure?(failure: Failure, variables: unknown): Message | null | undefined
}

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: ChangeMeta
  }
}

type Parts<Variables, Answer> = {
  /** Changes of one scope are sent in the order they were made. */
  scope: string
  send: (variables: Variables) => Promise<Answer>
  /** What it looks like until the answer is written; laid over an answer that has it already, it changes nothing. */
  optimistic?: (variables: Variables) => readonly Layer[]
  /** Puts the answer into what was read. */
  write?: (answer: Answer, variables: Variables) => void
  happened: (variables: Variables) => readonly Happened[]
  message?: (answer: Answer, variables: Variables) => Message | string | null
  canUndo?: (variables: Variables) => boolean
  undo?: (answer: Answer, variables: Variables) => Step | null
  failure?: (failure: Failure, variables: Variables) => Message | null | undefined
}

export type Change<Variables, Answer> = UseMutationOptions<Answer, Error, Variables> & { meta: ChangeMeta }

/** The scope of all changes to one record. */
export const recordScope = (contactId: string): string => `record ${contactId}`

/** A failure that the form or editor shows, beside what was typed. */
export const shownInPlace = () => null

/**
 * The mutation of one change: sent in its turn whether the browser thinks it is online or not, shown at once, its answer
 * written when it comes.
 */
export const change = <Variables, Answer>(parts: Parts<Variables, Answer>): Change<Variables, Answer> => {
  const { scope, send, write, ...meta } = parts
  return {
    scope: { id: scope },
    networkMode: 'always',
    mutationFn: send,
    onSuccess: (answer, variables) => write?.(answer, variables),
    meta,
  }
}

/** Makes a change outside of any component: from a toast, an entry of the timeline, a key. */
export const runChange = <Variables, Answer>(
  made: Change<Variables, Answer>,
  variables: Variables,
): Promise<Answer> => queryClient.getMutationCache().build(queryClient, made).execute(variables)

/** A change with its variables, for `undo`. */
export const step = <Variables, Answer>(
  made: Change<Variables, Answer>,
  variables: Variables,
  message?: Message | string,
): Step => ({
  message,
  // What became of it is said by its message.
  run: (adapt) => runChange({ ...made, meta: adapt(made.meta) }, variables).catch(() => undefined),
})
