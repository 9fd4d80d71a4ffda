import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import classes from './button.module.css'
import { classNames } from './class-names.ts'

type Props = ComponentProps<'button'> & {
  /** `filled` for what the page or the dialog is for, `subtle` beside it. */
  variant?: 'filled' | 'default' | 'subtle'
  /** Before the words. */
  icon?: ReactNode
  isTall?: boolean
  isLow?: boolean
  isWide?: boolean
  /** What it does is on its way. It keeps its words and the focus, and is not done twice. */
  isBusy?: boolean
}

/** Nor may a form be sent twice. */
const drop = (event: MouseEvent) => event.preventDefault()

/** A button with words: an element and its style, since three of them come with every record. */
export const Button = (props: Props) => {
  const {
    variant = 'filled',
    icon,
    isTall,
    isLow,
    isWide,
    isBusy,
    className,
    onClick,
    children,
    ...rest
  } = props
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy || rest['aria-disabled']}
      aria-busy={isBusy || undefined}
      className={classNames(classes['button'], className)}
      data-variant={variant}
      data-size={isTall ? 'tall' : isLow ? 'low' : undefined}
      data-wide={isWide || undefined}
      onClick={isBusy ? drop : onClick}
    >
      {icon && (
        <span className={classes['icon']} data-part="icon">
          {icon}
        </span>
      )}
      <span className={classes['words']} data-part="words">
        {children}
      </span>
    </button>
  )
}
