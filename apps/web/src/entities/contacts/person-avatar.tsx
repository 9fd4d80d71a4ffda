import type { TagColor } from '@dossier/contracts/tags/values'
import { initials } from '../../lib/initials.ts'
import classes from './person-avatar.module.css'

const hues: readonly TagColor[] = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink']

/** The same person has the same hue everywhere. */
const hueOf = (id: string) => {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) | 0
  return hues[Math.abs(sum) % hues.length] ?? 'gray'
}

type Props = { id: string; name: string; size?: 20 | 24 | 44 }

/** A picture of initials; the name stands beside it, so it is hidden from those who listen. */
export const PersonAvatar = ({ id, name, size = 24 }: Props) => {
  const hue = hueOf(id)
  return (
    <span
      aria-hidden
      className={classes['avatar']}
      style={{
        width: size,
        height: size,
        fontSize: size === 44 ? 15 : size === 24 ? 10 : 9,
        background: `var(--d-${hue}-ground)`,
        color: `var(--d-${hue}-ink)`,
      }}
    >
      {initials(name)}
    </span>
  )
}
