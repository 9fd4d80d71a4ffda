import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { ButtonStandIn } from './button-stand-in.tsx'
import { closeAnchored } from './close-anchored.ts'

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

/** A menu, there while it is open, beside the button that was pressed. */
export const AnchoredMenu = ({
  button,
  label,
  width,
  edge = 'start',
  className,
  onClose,
  children,
}: Props) => {
  const close = () => closeAnchored(button, onClose)
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && close()}
      position={`bottom-${edge}`}
      // An item may open something else, which takes the focus on: it closes the menu itself.
      closeOnItemClick={false}
      floatingStrategy="fixed"
      // Its place is the button's; it does not vanish with it while it has the focus.
      hideDetached={false}
      width={width}
      returnFocus={false}
    >
      <Menu.Target>
        <ButtonStandIn button={button} onPress={close} />
      </Menu.Target>
      <Menu.Dropdown className={className ?? ''} aria-label={label} aria-labelledby={undefined}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
