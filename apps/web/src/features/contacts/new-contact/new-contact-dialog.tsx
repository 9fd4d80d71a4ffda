import { createContactInput } from '@dossier/contracts/contacts/inputs'
import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { contactTypesOptions } from '../../../entities/contact-types/queries.ts'
import { createContact } from '../../../entities/contacts/mutations.ts'
import { useMe } from '../../../entities/session/me.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { keepFormDraft } from '../../../kit/form-draft.ts'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { FoundDuplicates } from './found-duplicates.tsx'
import { newContactDoor } from './new-contact-door.ts'
import { blankContact, isBlank, toCreate } from './new-contact-values.ts'
import classes from './new-contact.module.css'

const t = textsOf('newContact')

const plain = { autoComplete: 'off', dir: 'auto' } as const

/** Makes a contact, and says while it is typed who there is already that may be the same. */
export const NewContactDialog = () => {
  const navigate = useNavigate()
  const draft = { author: useMe().staffId, kind: 'new contact', about: '' }
  const { mutateAsync } = useMutation(createContact())
  const types = useQuery(contactTypesOptions())
  const open = (contactId: string) => {
    keepFormDraft(draft, null)
    newContactDoor.close(
      () => void navigate({ to: '/contacts/$contactId/{-$tab}', params: { contactId, tab: undefined } }),
    )
  }
  return (
    <FormDialog
      title={t('title')}
      schema={createContactInput}
      values={blankContact()}
      toInput={toCreate}
      check={(values) => (isBlank(values) ? { firstName: t('needed') } : null)}
      send={async (input) => open((await mutateAsync(input)).id)}
      draft={draft}
      act={t('create')}
      hasClose
      size={520}
      onClose={newContactDoor.close}
    >
      {(form) => (
        <>
          <div className={classes['pair']}>
            <TextInput
              {...form.getInputProps('firstName')}
              {...plain}
              label={t('firstName')}
              maxLength={200}
              data-autofocus
            />
            <TextInput {...form.getInputProps('lastName')} {...plain} label={t('lastName')} maxLength={200} />
          </div>
          <TextInput {...form.getInputProps('companyName')} {...plain} label={t('company')} maxLength={200} />
          <div className={classes['pair']}>
            <TextInput
              {...form.getInputProps('emails.0.address')}
              {...plain}
              label={t('email')}
              maxLength={254}
            />
            <TextInput
              {...form.getInputProps('phones.0.number')}
              {...plain}
              label={t('phone')}
              type="tel"
              inputMode="tel"
              maxLength={40}
            />
          </div>
          {types.data && types.data.length > 0 && (
            <NativeSelect
              {...form.getInputProps('typeId')}
              label={t('type')}
              data={[
                { value: '', label: t('noType') },
                ...types.data.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <FoundDuplicates values={form.values} onOpen={open} />
        </>
      )}
    </FormDialog>
  )
}
