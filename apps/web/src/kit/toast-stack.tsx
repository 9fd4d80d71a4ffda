import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import classes from './toast.module.css'

export type ToastPlace = 'rail' | 'bar' | 'foot'

/** Where nothing is pressed: in the rail where it is open, else over the page's name, on a phone above its rail. */
const usePlace = (isRailFolded: boolean): ToastPlace => {
  const isPhone = useMediaQuery('(max-width: 700px)')
  const isNarrow = useMediaQuery('(max-width: 1100px)')
  return isPhone ? 'foot' : isNarrow || isRailFolded ? 'bar' : 'rail'
}

export const ToastStack = ({ isRailFolded }: { isRailFolded: boolean }) => (
  <Notifications
    position="bottom-left"
    data-place={usePlace(isRailFolded)}
    limit={8}
    transitionDuration={120}
    className={classes['stack'] ?? ''}
  />
)
