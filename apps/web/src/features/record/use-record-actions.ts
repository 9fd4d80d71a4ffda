import type { ContactField } from '@dossier/contracts/contacts/fields'
import { useActions } from '../../kit/actions.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { t } from '../../i18n/i18n.ts'
import type { Action } from '../../lib/actions/action-registry.ts'
import { useMe } from '../../entities/session/me.ts'
import { copyLink, printRecord } from './record-acts.ts'
import type { RecordSection } from './record-section.ts'
import { useDeleteContact } from './use-delete-contact.ts'
import { useGoTo } from './use-go-to.ts'
import type { PaneFold } from './use-pane-fold.ts'

/** Where each action leads: to what carries its mark, in this section of the record. */
const places = {
  addEmail: undefined,
  addPhone: undefined,
  addTag: undefined,
  changeOwner: undefined,
  changeType: undefined,
  logActivity: 'activity',
} satisfies Record<string, RecordSection | undefined>
type Place = keyof typeof places

const fields = {
  firstName: true,
  lastName: true,
  companyName: true,
  jobTitle: true,
  source: true,
  dateOfBirth: true,
  website: true,
  language: true,
  timeZone: true,
  street: true,
  city: true,
  region: true,
  postalCode: true,
  country: true,
} satisfies Record<ContactField, true>

// The check above says that these are all keys there are.
const placeNames = Object.keys(places) as Place[]
const fieldNames = Object.keys(fields) as ContactField[]

const sections = ['activity', 'notes'] as const satisfies RecordSection[]

type Options = {
  contactId: string
  /** Known, and theirs to change. */
  canEdit: boolean
  onSection: (section: RecordSection | undefined) => void
  onNote: () => void
  fold: PaneFold | null
}

/** All that can be done with a record, for the palette and by key. */
export const useRecordActions = ({ contactId, canEdit, onSection, onNote, fold }: Options) => {
  const goTo = useGoTo(onSection)
  const { deleteContacts: mayDelete } = useMe().abilities
  const deleteContact = useDeleteContact(contactId)
  const words = (name: Place | 'deleteContact' | 'findField' | 'searchActivity' | 'copyLink' | 'print') =>
    t(`actions.${name}`, { ns: 'record' })
  const marked = (mark: string, section: RecordSection | undefined) => () =>
    goTo(`[data-act="${mark}"]`, section)

  const edits: Action[] = [
    ...placeNames.map((name) => ({
      id: name,
      words: words(name),
      run: marked(name, places[name]),
    })),
    ...fieldNames.map((field) => ({
      id: `edit ${field}`,
      words: t('actions.editField', { ns: 'record', field: t(`fields.${field}`, { ns: 'record' }) }),
      isRare: true,
      run: () => goTo(`[data-field="${field}"] button`, undefined),
    })),
  ]
  useActions([
    ...(canEdit ? edits : []),
    ...sections.map((section) => ({
      id: `show ${section}`,
      words: t(`actions.show.${section}`, { ns: 'shell' }),
      run: () => onSection(section),
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
  const editKeys = { e: () => goTo('[data-first-field]', undefined), n: onNote }
  useShortcuts(canEdit ? editKeys : {})
}
