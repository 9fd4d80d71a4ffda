import { holdContactInput } from '@dossier/contracts/deletion/inputs'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Textarea } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { holdContact } from './hold-and-purge.ts'
import { nameOf } from './restore-cells.tsx'

const t = textsOf('deletion')

type Props = { contact: DeletedContactView; onClose: () => void }

/** Asks why a contact is put on legal hold. */
export const HoldDialog = ({ contact, onClose }: Props) => (
  <FormDialog
    title={<FillText text={t('holdTitle')} parts={{ name: <bdi key="name">{nameOf(contact)}</bdi> }} />}
    schema={holdContactInput}
    values={{ reason: '' }}
    toInput={({ reason }) => ({ contactId: contact.id, reason })}
    send={(input) => holdContact(contact, input)}
    draft={`hold ${contact.id}`}
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
