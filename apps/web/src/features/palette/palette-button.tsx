import { IconSearch } from '@tabler/icons-react'
import { textsOf } from '../../i18n/i18n.ts'
import { prepare } from '../../lib/prepare.ts'
import { commandKey } from './key-names.ts'
import { paletteDoor } from './doors.ts'
import classes from './palette.module.css'
import { loadPalette } from './palette.tsx'

const t = textsOf('shell')

export const PaletteButton = () => {
  return (
    <button
      type="button"
      className={classes['button']}
      aria-label={t('palette')}
      title={t('palette')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onPointerEnter={prepare(loadPalette)}
      onFocus={prepare(loadPalette)}
      onClick={paletteDoor.open}
    >
      <IconSearch size={15} stroke={1.6} aria-hidden />
      <span className={classes['words']}>{t('palette')}</span>
      <kbd aria-hidden className={classes['words']} data-keys={`${commandKey} K`} />
    </button>
  )
}
