import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { textsOf } from '../../../i18n/i18n.ts'
import { prepare } from '../../../lib/prepare.ts'
import classes from './new-contact.module.css'
import { loadNewContact } from './load-new-contact.ts'
import { newContactDoor } from './new-contact-door.ts'

const t = textsOf('newContact')

export const NewContactButton = () => {
  return (
    <Button
      className={classes['button']}
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
