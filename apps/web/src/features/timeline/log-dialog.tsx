import { logActivityInput } from '@dossier/contracts/timeline/inputs'
import { type ActivityWhat, activityWhats } from '@dossier/contracts/timeline/values'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { uuidv7 } from 'uuidv7'
import { useMe } from '../../entities/session/me.ts'
import { logActivity } from '../../entities/timeline/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { asInstant, asLocal } from '../../lib/local-time.ts'
import classes from './log-dialog.module.css'

const t = textsOf('timeline')

type Values = { activityId: string; what: ActivityWhat; text: string; at: string }

type Props = { contactId: string; onClose: () => void }

/** A call, a visit, a letter: what the product did not see itself. */
export const LogDialog = ({ contactId, onClose }: Props) => {
  const me = useMe()
  const { mutateAsync } = useMutation(logActivity(contactId))
  const values: Values = { activityId: uuidv7(), what: 'call', text: '', at: asLocal(new Date()) }
  return (
    <FormDialog
      title={t('logForm')}
      schema={logActivityInput}
      values={values}
      toInput={(typed) => ({ contactId, ...typed, at: asInstant(typed.at) })}
      send={({ activityId, what, text, at }) =>
        mutateAsync({
          id: activityId,
          kind: 'activity.logged',
          at,
          pinnedAt: null,
          actor: { kind: 'staff', id: me.staffId, name: me.name },
          data: { activityId, what, text },
        })
      }
      draft={{ author: me.staffId, kind: 'activity', about: contactId }}
      act={t('logSave')}
      onClose={onClose}
    >
      {(form) => (
        <>
          <div className={classes['pair']}>
            <NativeSelect
              {...form.getInputProps('what')}
              label={t('logWhat')}
              data={activityWhats.map((what) => ({ value: what, label: t(`whats.${what}`) }))}
            />
            <TextInput {...form.getInputProps('at')} type="datetime-local" label={t('logAt')} />
          </div>
          <Textarea
            {...form.getInputProps('text')}
            label={t('logText')}
            data-autofocus
            autosize
            minRows={3}
            dir="auto"
          />
        </>
      )}
    </FormDialog>
  )
}
