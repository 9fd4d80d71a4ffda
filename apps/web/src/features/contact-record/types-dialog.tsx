import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TypeList } from '../../components/type-list.tsx'
import classes from './types-dialog.module.css'

/** The workspace's list of types, where a type is chosen. */
export const TypesDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('settings')
  return (
    <Modal.Root opened onClose={onClose} size="md" returnFocus={false} lockScroll={false}>
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
