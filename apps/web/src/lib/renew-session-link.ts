import type { AppRouter } from '@dossier/api/router'
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { toFailure } from './failure.ts'
import { screenOwner } from './screen.ts'
import { session } from './session.ts'

/** These ask who is signed in; an answer "nobody" is what they want to know. */
const asksWhoItIs = ['session.me', 'signIn.options']
export const isAskingWho = ({ path }: { path: string }) => asksWhoItIs.includes(path)

/**
 * Holds a call that met an ended session until the reader has signed in again, then sends it once more. One that met
 * somebody else's session fails, and the page follows.
 */
export const renewSessionLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let open = true
      let sent = send()
      function send() {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            const { reason } = toFailure(error)
            if (reason === 'auth.otherPerson') void screenOwner.check()
            if (isAskingWho(op) || reason !== 'auth.signedOut') return observer.error(error)
            session.renew().then(
              () => {
                if (open) sent = send()
              },
              () => observer.error(error),
            )
          },
        })
      }
      return () => {
        open = false
        sent.unsubscribe()
      }
    })
