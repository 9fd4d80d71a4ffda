import type { ActivityTimeline } from '@dossier/contracts/timeline/timeline'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import type { EntryUndos } from './entry-undo.ts'
import { deleteActivity } from './mutations.ts'

export const activityUndos: EntryUndos<keyof ActivityTimeline> = {
  'activity.logged': (entry, { contactId, me }) =>
    entry.actor.id !== me.staffId && !me.abilities.deleteActivities
      ? { why: t('activity.notOwn', { ns: 'errors' }) }
      : { step: () => step(deleteActivity(contactId), entry) },
}
