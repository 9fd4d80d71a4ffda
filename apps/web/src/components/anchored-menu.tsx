import { Menu } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './anchored-menu.module.css'

type Props = {
  /** What was pressed; it has the focus again afterwards. */
  button: HTMLElement
  label: string
  width: number
  /** Which edge of the button it keeps to. */
  edge?: 'start' | 'end'
  className?: string | undefined
  onClose: () => void
  children: ReactNode
}

/** A second press on the button closes the menu, which its click must not open again. */
const useClosingPress = (button: HTMLElement) =>
  useEffect(() => {
    const onPress = () => {
      const stop = new AbortController()
      const { signal } = stop
      button.addEventListener('click', (event) => event.stopPropagation(), { signal, once: true })
      window.addEventListener('pointerdown', () => stop.abort(), { signal, capture: true })
    }
    button.addEventListener('pointerdown', onPress)
    return () => button.removeEventListener('pointerdown', onPress)
  }, [button])

/** One menu for many alike, put to the button that was pressed. */
export const AnchoredMenu = ({
  button,
  label,
  width,
  edge = 'start',
  className,
  onClose,
  children,
}: Props) => {
  useClosingPress(button)
  const { left, right, bottom } = button.getBoundingClientRect()
  return (
    <Menu
      opened
      onChange={(isOpen) => {
        if (isOpen) return
        onClose()
        button.focus()
      }}
      position={`bottom-${edge}`}
      // An item may open something else, which takes the focus on.
      closeOnItemClick={false}
      floatingStrategy="fixed"
      width={width}
      returnFocus={false}
    >
      <Menu.Target>
        <span
          aria-hidden
          className={classes['anchor']}
          style={{ left: edge === 'start' ? left : right, top: bottom }}
        />
      </Menu.Target>
      <Menu.Dropdown className={className ?? ''} aria-label={label} aria-labelledby={undefined}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
