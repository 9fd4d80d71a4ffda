import { MAX_COUNTED } from '@dossier/contracts/record/values'
import type { RecordView } from '@dossier/contracts/record/views'
import { IconCheckbox } from '@tabler/icons-react'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { tasksOptions, useTaskCount } from '../../entities/tasks/queries.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { TabCount } from '../../kit/tab-count.tsx'
import { queryClient } from '../../lib/query-client.ts'

const load = () => import('./tasks-panel.tsx')

const TaskCount = ({ record: { contact, counts } }: { record: RecordView }) => (
  <TabCount count={useTaskCount(contact.id, counts.tasks)} most={MAX_COUNTED} />
)

export const taskSection: RecordSectionEntry = {
  tab: 'tasks',
  words: () => t('tabs.tasks', { ns: 'record' }),
  Icon: IconCheckbox,
  Count: TaskCount,
  Content: lazyPart(async () => (await load()).TasksPanel, { isInPlace: true }),
  load,
  read: (contactId) => queryClient.infiniteQuery(tasksOptions(contactId, 'open')),
  add: { words: () => t('task', { ns: 'record' }), key: 't' },
}
