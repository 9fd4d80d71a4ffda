import type { Mutation, QueryClient } from '@tanstack/react-query'
import { failureWords } from '../i18n/failure-words.ts'
import { t } from '../i18n/i18n.ts'
import { type ChangeMeta, type Happened, type Message, runChange, type Step } from '../lib/change.ts'
import { type Failure, mayPass, toFailure } from '../lib/failure.ts'
import { undoStack } from '../lib/undo-stack.ts'
import { hideToast, toastDone, toastFailed } from './toast.tsx'

/** Undoes one change, once, from its toast or by key. */
const undo = (id: string | null) => {
  const entry = id === null ? null : undoStack.take(id)
  if (id === null || !entry) return
  hideToast(id)
  void entry.undo()
}
export const undoLast = () => undo(undoStack.lastId())

/** What was changed since stays as it is: there is no editor to choose in. */
const undoFailure = (failure: Failure): Message => ({
  words: failure.conflict
    ? t('undoStale', { ns: 'timeline', who: failure.conflict.changedBy ?? t('someone', { ns: 'record' }) })
    : failureWords(failure),
})

const canUndo = (meta: ChangeMeta, variables: unknown) =>
  meta.undo !== undefined && (meta.canUndo?.(variables) ?? true)

const runUndo = (undone: Step) =>
  undone.run((meta) => ({
    ...meta,
    ...(undone.message !== undefined && { message: () => undone.message ?? null }),
    failure: undoFailure,
    canUndo: () => false,
  }))

/** Undoes an older change from its entry in the timeline; the toast's Undo makes it again. */
export const undoEntry = (undone: Step): Promise<unknown> =>
  undone.run((meta) => ({
    ...meta,
    message: () => t('undone', { ns: 'timeline' }),
    failure: undoFailure,
    canUndo: (variables) => canUndo(meta, variables),
    undo: (answer, variables) => {
      const redone = meta.undo?.(answer, variables)
      return redone ? { ...redone, message: t('redone', { ns: 'timeline' }) } : null
    },
  }))

type Pending = { undoId: string | null; answer: PromiseWithResolvers<Step | null> }

const asMessage = (message: Message | string): Message =>
  typeof message === 'string' ? { words: message } : message

/**
 * Says what became of every change, offers its undo from the moment it shows, and has what it touched read again.
 * Undone before it is saved, the undo waits for the saving, and the saving is not said.
 */
export const followChanges = (client: QueryClient, onHappened: (happened: readonly Happened[]) => void) => {
  const pending = new WeakMap<Mutation, Pending>()

  const begin = (mutation: Mutation, meta: ChangeMeta) => {
    const answer = Promise.withResolvers<Step | null>()
    const undoId = canUndo(meta, mutation.state.variables)
      ? undoStack.push({ undo: () => answer.promise.then((found) => found && runUndo(found)) })
      : null
    pending.set(mutation, { undoId, answer })
  }

  const succeed = (mutation: Mutation, meta: ChangeMeta) => {
    const { data, variables } = mutation.state
    const { undoId = null, answer } = pending.get(mutation) ?? {}
    const found = undoId === null ? null : (meta.undo?.(data, variables) ?? null)
    answer?.resolve(found)
    const wasUndone = undoId !== null && !undoStack.has(undoId)
    if (undoId !== null && found === null) undoStack.take(undoId)
    const message = meta.message?.(data, variables) ?? null
    if (message === null || wasUndone) return
    const action = { label: t('undo'), run: () => undo(undoId) }
    toastDone({
      ...asMessage(message),
      ...(undoId !== null && found !== null && { id: undoId, action }),
    })
  }

  const fail = (mutation: Mutation, meta: ChangeMeta) => {
    const { error, variables } = mutation.state
    const { undoId = null, answer } = pending.get(mutation) ?? {}
    if (undoId !== null) undoStack.take(undoId)
    answer?.resolve(null)
    const failure = toFailure(error)
    const message = meta.failure?.(failure, variables)
    if (message === null) return
    const again = () => void runChange({ ...mutation.options, meta }, variables).catch(() => undefined)
    const retry = mayPass(failure) ? { action: { label: t('retry'), run: again } } : {}
    toastFailed({ words: failureWords(failure), ...retry, ...message })
  }

  return client.getMutationCache().subscribe((event) => {
    const meta = event.mutation?.options.meta
    if (event.type !== 'updated' || !meta) return
    const { action } = event
    // The cache leaves the types of its events open.
    const mutation = event.mutation as Mutation
    if (action.type === 'pending') begin(mutation, meta)
    if (action.type === 'success') succeed(mutation, meta)
    if (action.type === 'error') fail(mutation, meta)
    if (action.type === 'success' || action.type === 'error')
      onHappened(meta.happened(mutation.state.variables))
  })
}
