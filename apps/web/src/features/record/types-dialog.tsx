import { Button, Modal } from '@mantine/core'
import { TypeList } from '../../entities/contact-types/type-list.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { useFocusBack } from '../../kit/use-focus-back.ts'
import classes from './types-dialog.module.css'

const t = textsOf('settings')

/** The workspace's list of types, where a type is chosen. */
export const TypesDialog = ({ onClose }: { onClose: () => void }) => {
  useFocusBack()
  return (
    <Modal.Root opened onClose={onClose} size="md">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title className={classes['title'] ?? ''}>{t('types')}</Modal.Title>
          <p className={classes['lead']}>{t('typesLead')}</p>
          <TypeList canEdit />
          <div className={classes['acts']}>
            <Button onClick={onClose}>{t('done')}</Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
