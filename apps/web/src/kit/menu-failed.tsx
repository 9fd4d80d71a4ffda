import { Menu } from '@mantine/core'
import { textsOf } from '../i18n/i18n.ts'
import { FillText } from './fill-text.tsx'

const t = textsOf('common')

type Props = { what: string; onRetry: () => void }

/** In place of a menu's choices that did not come: it says so, and picking it tries again. */
export const MenuFailed = ({ what, onRetry }: Props) => {
  return (
    <Menu.Item closeMenuOnClick={false} onClick={onRetry}>
      <FillText text={t('problem')} parts={{ what }} /> {t('retry')}
    </Menu.Item>
  )
}
