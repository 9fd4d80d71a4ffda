import { t } from '../../i18n/i18n.ts'
import '../../i18n/settings-texts.ts'
import { type Change, change } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'

/** `recipient` is the colleague that the mail is for. */
type Retry = { deliveryId: string; recipient: string | null }

/** Tries a mail that failed once more. */
export const retryEmail = (): Change<Retry, null> =>
  change({
    scope: 'background',
    send: ({ deliveryId }) => client.background.retryEmail.mutate({ deliveryId }),
    happened: () => [{ act: 'delivery.retried', recordId: null }],
    message: (_, { recipient }) => t('workRetried', { ns: 'settings', name: recipient ?? t('unnamed') }),
  })
