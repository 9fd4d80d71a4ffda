import type { ContactField } from '@dossier/contracts/contact-fields'
import type { ContactView } from '@dossier/contracts/contacts'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Choice, countryChoices, languageChoices, timeZoneChoices } from '../../lib/choices.ts'
import { fieldWords } from '../../lib/field-words.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { editField } from './acts/edit-field.ts'
import classes from './information-panel.module.css'
import { LocalTime } from './local-time.tsx'

const choicesOf: Partial<Record<ContactField, () => readonly Choice[]>> = {
  country: countryChoices,
  language: languageChoices,
  timeZone: timeZoneChoices,
}

const WebsiteLink = ({ website }: { website: string }) => {
  const { t } = useTranslation('record')
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

type Props = { contact: ContactView; field: ContactField; canEdit: boolean }

/** One standard field of the contact, edited in place by what suits its kind. */
export const ContactFieldRow = ({ contact, field, canEdit }: Props) => {
  const { t } = useTranslation('record')
  const value = contact[field]
  const aside =
    value === null ? null : field === 'timeZone' ? (
      <LocalTime zone={value} />
    ) : field === 'website' ? (
      <WebsiteLink website={value} />
    ) : null
  return (
    <InlineEdit
      label={t(`fields.${field}`)}
      value={value ?? ''}
      readOnly={!canEdit}
      isFirst={field === 'firstName'}
      kind={field === 'dateOfBirth' ? 'date' : 'text'}
      choices={choicesOf[field]}
      show={(text) => fieldWords(field, text)}
      aside={aside}
      save={(draft, was) => editField(contact.id, field, draft, was)}
    />
  )
}
