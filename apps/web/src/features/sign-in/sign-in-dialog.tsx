import { Button, Modal } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in.module.css'

const t = textsOf('signIn')

type Props = { email: string; onSignedIn: () => void; onGiveUp: () => void }

/** Over the page whose session ended: what waits behind it goes on once the reader is in again. */
export const SignInDialog = ({ email, onSignedIn, onGiveUp }: Props) => {
  return (
    <Modal
      opened
      onClose={onGiveUp}
      title={t('expired')}
      centered
      size={400}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <p className={classes['lead']}>{t('expiredLead')}</p>
      <SignInForm email={email} onSignedIn={onSignedIn} />
      <DemoPeople only={email} onSignedIn={onSignedIn} />
      <Button className={classes['discard']} variant="subtle" color="gray" fullWidth onClick={onGiveUp}>
        {t('discard')}
      </Button>
    </Modal>
  )
}
