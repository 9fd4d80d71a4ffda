import { Notifications } from '@mantine/notifications'
import classes from './toast.module.css'

export const ToastStack = () => (
  <Notifications
    position="bottom-left"
    containerWidth={380}
    limit={8}
    transitionDuration={120}
    className={classes['stack'] ?? ''}
  />
)
