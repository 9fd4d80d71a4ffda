import { commandKey } from './key-names.ts'
import classes from './palette.module.css'

/** Keys as they stand on the keyboard; those pressed in turn stand apart. */
export const Keys = ({ keys }: { keys: string }) => (
  <span className={classes['keys']}>
    {keys.split(' ').map((key) => (
      <kbd key={key}>{key === 'Mod' ? commandKey : key}</kbd>
    ))}
  </span>
)
