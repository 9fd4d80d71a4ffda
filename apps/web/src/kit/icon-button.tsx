import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import classes from './icon-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  isSmall?: boolean
  /** Stands among framed buttons. */
  isFramed?: boolean
}

/** A button that is an icon, plain enough to stand in every line of a long list. */
export const IconButton = ({ isSmall = false, isFramed = false, className, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    className={classNames(classes['button'], className)}
    data-small={isSmall || undefined}
    data-framed={isFramed || undefined}
  />
)
