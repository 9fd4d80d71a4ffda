import { t } from '../../../i18n/i18n.ts'
import { restoringActivity, withdrawingActivity } from '../activity-ways.ts'
import type { EntryOf, EntryUndo, Present } from './undo-types.ts'
import { performUndo } from './perform-undo.ts'

export const undoActivity = (entry: EntryOf<'activity.logged'>, { contactId, me }: Present): EntryUndo => {
  const { activityId } = entry.data
  if (entry.actor.id !== me.staffId && !me.abilities.deleteActivities)
    return { why: t('activity.notOwn', { ns: 'errors' }) }
  return {
    run: () =>
      performUndo(withdrawingActivity(contactId, activityId), () => restoringActivity(contactId, entry)),
  }
}
