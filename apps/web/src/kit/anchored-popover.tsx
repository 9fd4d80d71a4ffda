import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import { ButtonStandIn } from './button-stand-in.tsx'
import { closeAnchored } from './close-anchored.ts'

type Props = {
  /** What was pressed; it has the focus again afterwards. */
  button: HTMLElement
  label: string
  width: number
  className?: string | undefined
  onClose: () => void
  children: ReactNode
}

/** A small panel, there while it is open, below the button that was pressed. */
export const AnchoredPopover = ({ button, label, width, className, onClose, children }: Props) => {
  const close = () => closeAnchored(button, onClose)
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-end"
      floatingStrategy="fixed"
      // Its place is the button's; it does not vanish with it while it has the focus.
      hideDetached={false}
      width={width}
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <ButtonStandIn button={button} onPress={close} />
      </Popover.Target>
      <Popover.Dropdown className={className ?? ''} aria-label={label} aria-labelledby={undefined}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
