import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { prepare } from '../../lib/prepare.ts'
import classes from './new-contact.module.css'
import { loadNewContact } from './load-new-contact.ts'
import { newContactDoor } from './new-contact-door.ts'

export const NewContactButton = () => {
  const { t } = useTranslation('newContact')
  return (
    <Button
      className={classes['button'] ?? ''}
      aria-label={t('title')}
      title={t('title')}
      leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
      onPointerEnter={prepare(loadNewContact)}
      onFocus={prepare(loadNewContact)}
      onClick={newContactDoor.open}
    >
      {t('title')}
    </Button>
  )
}
