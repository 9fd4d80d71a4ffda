import { type ContactField, contactFields } from '@dossier/contracts/contacts/fields'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { IconExternalLink } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { editContact } from '../../entities/contacts/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { checkInput } from '../../lib/check-input.ts'
import { fieldWords } from '../../entities/contacts/field-words.ts'
import { fieldKinds } from '../../entities/fields/field-kinds.ts'
import { saveOutcomeOf } from '../../lib/outcome.ts'
import { InlineEdit } from '../../kit/inline-edit.tsx'
import { toastDone } from '../../kit/toast.tsx'
import { CopyButton, copyText } from './copy-button.tsx'
import classes from './information-panel.module.css'
import { LocalTime } from './local-time.tsx'

const t = textsOf('record')

const WebsiteLink = ({ website }: { website: string }) => {
  const words = t('openWebsite', { website: fieldWords('website', website) })
  return (
    <a
      className={classes['linkOut']}
      href={website}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words}
      title={words}
    >
      <IconExternalLink size={14} stroke={1.7} aria-hidden />
    </a>
  )
}

const hasSelection = () => document.getSelection()?.isCollapsed === false

type Props = { contact: ContactView; field: ContactField; canEdit: boolean; isHidden: boolean }

/** One standard field of the contact, edited in place by what suits its kind. */
export const ContactFieldRow = ({ contact, field, canEdit, isHidden }: Props) => {
  const value = contact[field]
  const { kind } = contactFields[field]
  const { input, choices } = fieldKinds[kind]
  const { mutateAsync } = useMutation(editContact(contact.id))
  /** An empty text is no value. */
  const save = async (draft: string, was: string) =>
    saveOutcomeOf(
      await checkInput('editContactInput', {
        contactId: contact.id,
        field,
        value: draft,
        was: was === '' ? null : was,
      }),
      mutateAsync,
    )
  const label = t(`fields.${field}`)
  const aside =
    value === null ? null : kind === 'timeZone' ? (
      <LocalTime zone={value} />
    ) : kind === 'website' ? (
      <WebsiteLink website={value} />
    ) : null
  return (
    <div
      role="presentation"
      className={classes['field']}
      hidden={isHidden}
      data-field={field}
      data-empty={value === null || undefined}
      onKeyDown={(event) => {
        // On a value that has the focus; what is selected copies as ever.
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'c') return
        if (value === null || !(event.target instanceof HTMLButtonElement) || hasSelection()) return
        event.preventDefault()
        void copyText(fieldWords(field, value)).then((isCopied) => {
          if (isCopied) toastDone({ words: t('copied', { field: label }) })
        })
      }}
    >
      <InlineEdit
        label={label}
        value={value ?? ''}
        readOnly={!canEdit}
        isFirst={field === 'firstName'}
        kind={input}
        choices={choices}
        show={(text) => fieldWords(field, text)}
        aside={aside}
        save={save}
      />
      {value !== null && (
        <CopyButton
          label={label}
          value={fieldWords(field, value)}
          className={classes[aside ? 'copyBeside' : 'copyOver']}
        />
      )}
    </div>
  )
}
