import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { Opener } from './opener.tsx'

type Props = {
  /** What was pressed; it has the focus again afterwards. */
  button: HTMLElement
  label: string
  width: number
  /** Which edge of the button it keeps to. */
  edge?: 'start' | 'end'
  /** An item may open something else, which takes the focus on: then it closes the menu itself. */
  closesOnPick?: boolean
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
  closesOnPick = false,
  className,
  onClose,
  children,
}: Props) => {
  const close = () => {
    onClose()
    button.focus()
  }
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && close()}
      position={`bottom-${edge}`}
      closeOnItemClick={closesOnPick}
      floatingStrategy="fixed"
      width={width}
      returnFocus={false}
    >
      <Menu.Target>
        <Opener button={button} onPress={close} />
      </Menu.Target>
      <Menu.Dropdown className={className ?? ''} aria-label={label} aria-labelledby={undefined}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
