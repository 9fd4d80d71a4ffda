import type { AppRouter } from '@dossier/api/router'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { fetchOrTakeEarly } from './early-answers.ts'
import { queryClient } from './query-client.ts'
import { isAskingWho, renewSessionLink } from './renew-session-link.ts'
import { screenOwner } from './screen.ts'

/** Queries go by POST too: what they carry is personal and has no place in addresses and logs. */
const transport = { url: '/trpc', methodOverride: 'POST', fetch: fetchOrTakeEarly } as const

export const client = createTRPCClient<AppRouter>({
  links: [
    renewSessionLink,
    splitLink({
      condition: isAskingWho,
      // Whoever asks who is signed in does not say who it should be.
      true: httpBatchLink(transport),
      false: splitLink({
        condition: (op) => op.path === 'contacts.record',
        true: httpLink({ ...transport, headers: screenOwner.headers }),
        false: httpBatchLink({ ...transport, headers: screenOwner.headers, maxItems: 10 }),
      }),
    }),
  ],
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
