import { holdContactInput } from '@dossier/contracts/deletion/inputs'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { holdContact } from '../../entities/deletion/mutations.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { nameOf } from './restore-cells.tsx'

const t = textsOf('deletion')

type Props = { contact: DeletedContactView; onClose: () => void }

/** Asks why a contact is put on legal hold. */
export const HoldDialog = ({ contact, onClose }: Props) => {
  const { staffId } = useMe()
  const { mutateAsync } = useMutation(holdContact())
  return (
    <FormDialog
      title={<FillText text={t('holdTitle')} parts={{ name: <bdi key="name">{nameOf(contact)}</bdi> }} />}
      schema={holdContactInput}
      values={{ reason: '' }}
      toInput={({ reason }) => ({ contactId: contact.id, reason })}
      send={({ reason }) => mutateAsync({ contact, reason })}
      draft={{ author: staffId, kind: 'hold', about: contact.id }}
      act={t('holdAct')}
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{t('holdMeans')}</p>
          <Textarea
            {...form.getInputProps('reason')}
            label={t('holdReason')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            dir="auto"
          />
        </>
      )}
    </FormDialog>
  )
}
