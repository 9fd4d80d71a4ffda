import { purgeContactNowInput } from '@dossier/contracts/deletion/inputs'
import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { purgeContact } from '../../entities/deletion/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { nameOf } from './restore-cells.tsx'

const t = textsOf('deletion')

type Props = { contact: DeletedContactView; onClose: () => void }

/** Has the name typed before a contact is erased for good. */
export const PurgeDialog = ({ contact, onClose }: Props) => {
  const { mutateAsync } = useMutation(purgeContact())
  return (
    <FormDialog
      title={<FillText text={t('purgeTitle')} parts={{ name: <bdi key="name">{nameOf(contact)}</bdi> }} />}
      schema={purgeContactNowInput}
      values={{ name: '' }}
      toInput={({ name }) => ({ contactId: contact.id, name })}
      isReady={({ name }) => isTypedName(name, contact.name)}
      send={({ name }) => mutateAsync({ contact, typed: name })}
      draft={null}
      act={t('purgeAct')}
      isDanger
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{t('purgeMeans')}</p>
          {contact.name !== null && (
            <TextInput
              {...form.getInputProps('name')}
              label={t('purgeType')}
              data-autofocus
              autoComplete="off"
              dir="auto"
            />
          )}
        </>
      )}
    </FormDialog>
  )
}
