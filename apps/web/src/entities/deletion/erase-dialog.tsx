import { eraseOnRequestInput } from '@dossier/contracts/deletion/inputs'
import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import type { Failure } from '../../lib/failure.ts'
import { formatAgo } from '../../lib/format.ts'
import { eraseContact } from './mutations.ts'

const t = textsOf('privacy')

type Props = {
  contact: { id: string; name: string | null }
  onErased: (deletionId: string) => void
  onClose: () => void
}

/** Where the contact is on legal hold, since when, by whom and why. */
const explain = ({ conflict, reason }: Failure): string | null => {
  if (reason !== 'contact.held' || !conflict?.changedAt) return null
  const [who, why] = [conflict.changedBy ?? '', conflict.current ?? '']
  return t('held', { when: formatAgo(new Date(conflict.changedAt), new Date()), who, why })
}

/** Has the name typed before a contact is erased because the person asked for it. */
export const EraseDialog = ({ contact, onErased, onClose }: Props) => {
  const { mutateAsync } = useMutation(eraseContact())
  const name = <bdi key="name">{contact.name ?? t('unnamed', { ns: 'common' })}</bdi>
  return (
    <FormDialog
      title={<FillText text={t('eraseTitle')} parts={{ name }} />}
      schema={eraseOnRequestInput}
      values={{ name: '', reference: '' }}
      toInput={(typed) => ({ contactId: contact.id, ...typed })}
      isReady={(typed) => isTypedName(typed.name, contact.name)}
      send={async ({ contactId, name: typed, reference }) =>
        onErased((await mutateAsync({ contactId, typed, reference })).deletionId)
      }
      explain={explain}
      draft={null}
      act={t('eraseAct')}
      isDanger
      onClose={onClose}
    >
      {(form) => (
        <>
          <p>{t('eraseMeans')}</p>
          {contact.name !== null && (
            <TextInput
              {...form.getInputProps('name')}
              label={t('eraseType')}
              data-autofocus
              autoComplete="off"
              dir="auto"
            />
          )}
          <TextInput
            {...form.getInputProps('reference')}
            label={t('reference')}
            description={t('referenceMeans')}
            autoComplete="off"
            maxLength={200}
            dir="auto"
          />
        </>
      )}
    </FormDialog>
  )
}
