import { type Ref, useEffect, useEffectEvent, useImperativeHandle } from 'react'

type Props = { button: HTMLElement; onPress: () => void; ref?: Ref<HTMLElement> }

/**
 * Stands where a menu expects the button that opens it, and hands it the one that was pressed: so a page is drawn
 * without the menus that nobody has opened. `onPress` is for the next press on the button, while the menu is open.
 */
export const ButtonStandIn = ({ button, onPress, ref }: Props) => {
  useImperativeHandle(ref, () => button, [button])
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      // Else the button would open the menu again.
      event.stopPropagation()
      press()
    }
    button.addEventListener('click', onClick)
    return () => button.removeEventListener('click', onClick)
  }, [button])
  return null
}
