import { contactFieldNames } from '@dossier/contracts/contacts/fields'
import type { RecordTab } from '@dossier/contracts/record/views'
import { useActions } from '../../kit/actions.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { t } from '../../i18n/i18n.ts'
import type { Action } from '../../lib/actions/action-registry.ts'
import { useMe } from '../../entities/session/me.ts'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { copyLink, printRecord } from './record-acts.ts'
import { useDeleteContact } from './use-delete-contact.ts'
import { useGoTo } from './use-go-to.ts'
import type { PaneFold } from './use-pane-fold.ts'

/** Where each action leads: to what carries its mark, under this tab of the record. */
const places = {
  addEmail: undefined,
  addPhone: undefined,
  addTag: undefined,
  changeOwner: undefined,
  changeType: undefined,
  doNotDisturb: undefined,
  logActivity: 'activity',
} satisfies Record<string, RecordTab | undefined>
type Place = keyof typeof places

// The check above says that these are all keys there are.
const placeNames = Object.keys(places) as Place[]

type Options = {
  contactId: string
  /** Known, and theirs to change. */
  canEdit: boolean
  sections: readonly RecordSectionEntry[]
  onTab: (tab: RecordTab | undefined) => void
  /** The reader wants to add one to a section. */
  onAdd: (section: RecordSectionEntry) => void
  fold: PaneFold | null
}

/** All that can be done with a record, for the palette and by key. */
export const useRecordActions = ({ contactId, canEdit, sections, onTab, onAdd, fold }: Options) => {
  const goTo = useGoTo(onTab)
  const { deleteContacts: mayDelete } = useMe().abilities
  const deleteContact = useDeleteContact(contactId)
  const words = (name: Place | 'deleteContact' | 'findField' | 'searchActivity' | 'copyLink' | 'print') =>
    t(`actions.${name}`, { ns: 'record' })
  const marked = (mark: string, tab: RecordTab | undefined) => () => goTo(`[data-act="${mark}"]`, tab)

  const edits: Action[] = [
    ...placeNames.map((name) => ({
      id: name,
      words: words(name),
      run: marked(name, places[name]),
    })),
    ...contactFieldNames.map((field) => ({
      id: `edit ${field}`,
      words: t('actions.editField', { ns: 'record', field: t(`fields.${field}`, { ns: 'record' }) }),
      isRare: true,
      run: () => goTo(`[data-field="${field}"] button`, undefined),
    })),
  ]
  useActions([
    ...(canEdit ? edits : []),
    ...(['activity', ...sections.map(({ tab }) => tab)] as const).map((tab) => ({
      id: `show ${tab}`,
      words: t(`actions.show.${tab}`, { ns: 'shell' }),
      run: () => onTab(tab),
    })),
    { id: 'findField', words: words('findField'), run: marked('findField', undefined) },
    { id: 'searchActivity', words: words('searchActivity'), run: marked('searchActivity', 'activity') },
    { id: 'copyLink', words: words('copyLink'), run: () => void copyLink(contactId) },
    ...(mayDelete ? [{ id: 'delete', words: words('deleteContact'), run: () => void deleteContact() }] : []),
    { id: 'print', words: words('print'), keys: 'Mod P', run: printRecord },
    ...(fold
      ? [
          {
            id: 'fold',
            words: fold.isFolded ? t('panes.unfold', { ns: 'record' }) : t('panes.fold', { ns: 'record' }),
            keys: 'Esc',
            run: fold.toggle,
          },
        ]
      : []),
  ])
  const adding = sections.flatMap((section): [string, () => void][] =>
    section.add ? [[section.add.key, () => onAdd(section)]] : [],
  )
  const editKeys = { e: () => goTo('[data-first-field]', undefined), ...Object.fromEntries(adding) }
  useShortcuts(canEdit ? editKeys : {})
}
