import { type AddressState, addressStates } from '@dossier/contracts/timeline'
import { Menu } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './address-list.module.css'

/** Whether an address is known to reach the contact; nothing where nobody knows. */
export const AddressMark = ({ state }: { state: AddressState }) => {
  const { t } = useTranslation('record')
  if (state === 'unknown') return null
  const Icon = state === 'verified' ? IconCircleCheck : IconAlertTriangle
  return (
    <span className={classes['mark']} data-state={state} title={t(`states.${state}`)}>
      <Icon size={14} stroke={1.8} role="img" aria-label={t(`states.${state}`)} />
    </span>
  )
}

type Props = { address: string; state: AddressState; onMark: (state: AddressState) => void }

/** What else can be said of an address. */
export const AddressMenu = ({ address, state, onMark }: Props) => {
  const { t } = useTranslation('record')
  const words = t('addressActions', { address })
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={classes['dots']} aria-label={words} title={words}>
          <IconDots size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {addressStates
          .filter((one) => one !== state)
          .map((one) => (
            <Menu.Item key={one} onClick={() => onMark(one)}>
              {t(`marks.${one}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
