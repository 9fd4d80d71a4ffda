import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FillText } from './fill-text.tsx'

type Props = { what: string; onRetry: () => void }

/** In place of a menu's choices that did not come: it says so, and picking it tries again. */
export const MenuFailed = ({ what, onRetry }: Props) => {
  const { t } = useTranslation()
  return (
    <Menu.Item closeMenuOnClick={false} onClick={onRetry}>
      <FillText text={t('problem')} parts={{ what }} /> {t('retry')}
    </Menu.Item>
  )
}
