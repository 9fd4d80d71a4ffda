import { type Failure, toFailure } from '../failure.ts'
import type { UndoStack } from '../undo.ts'
import type { PendingPreviews } from './pending-previews.ts'

export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; failure: Failure }

/** One change by the reader: how it looks at once, how it is sent, what its answer changes, what takes it back. */
export type Act<Answer, Preview> = {
  /** Whose change it is; acts on one subject are sent in turn, so that they arrive as they were made. */
  subject: string
  preview: Preview
  send: () => Promise<Answer>
  /** Puts the confirmed answer where the preview was. */
  confirm: (answer: Answer) => void
  /** What the toast says when it is saved. */
  said: string
  takeBack?: (answer: Answer) => Promise<Outcome<unknown>>
}

type Parts<Preview> = {
  previews: PendingPreviews<Preview>
  undo: UndoStack
  /** `undoId` is null for what nothing takes back. */
  tell: (said: string, undoId: string | null) => void
  /** After every act, done or failed: what is on the screen may be older than the truth. */
  settled: (subject: string) => void
}

export const createActRunner = <Preview>({ previews, undo, tell, settled }: Parts<Preview>) => {
  const queues = new Map<string, Promise<unknown>>()

  const inTurn = <Answer>(subject: string, send: () => Promise<Answer>): Promise<Answer> => {
    const before = queues.get(subject)
    const turn = before ? before.then(send, send) : send()
    queues.set(subject, turn)
    const leave = () => {
      if (queues.get(subject) === turn) queues.delete(subject)
    }
    turn.then(leave, leave)
    return turn
  }

  return async <Answer>(act: Act<Answer, Preview>): Promise<Outcome<Answer>> => {
    const lift = previews.lay(act.subject, act.preview)
    const sent = inTurn(act.subject, act.send)
    // It can be taken back from the moment it shows: the taking back then waits for the saving.
    const { takeBack, said } = act
    const undoId = takeBack ? undo.push({ said, takeBack: () => sent.then(takeBack, () => undefined) }) : null
    try {
      const answer = await sent
      act.confirm(answer)
      if (undoId === null || undo.has(undoId)) tell(said, undoId)
      return { ok: true, answer }
    } catch (error) {
      if (undoId !== null) undo.take(undoId)
      return { ok: false, failure: toFailure(error) }
    } finally {
      lift()
      settled(act.subject)
    }
  }
}
