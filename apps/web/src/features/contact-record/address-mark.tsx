import { addressStates } from '@dossier/contracts/address-states'
import type { AddressState } from '@dossier/contracts/timeline'
import { Menu } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCopy,
  IconDots,
  IconMail,
  IconPhone,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toastDone } from '../../ui/toast.tsx'
import classes from './address-list.module.css'
import { copyText } from './copy-button.tsx'

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

type Props = {
  kind: 'email' | 'phone'
  address: string
  /** What copying and calling need: the address as it is stored. */
  stored: string
  state: AddressState
  /** Null for those who may only read. */
  onMark: ((state: AddressState) => void) | null
}

/** What can be done with an address, and said of it. */
export const AddressMenu = ({ kind, address, stored, state, onMark }: Props) => {
  const { t } = useTranslation('record')
  const words = t('addressActions', { address })
  const Reach = kind === 'email' ? IconMail : IconPhone
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={classes['dots']} aria-label={words} title={words}>
          <IconDots size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />}
          onClick={() =>
            void copyText(address).then((isCopied) => {
              if (isCopied) toastDone({ words: t('copied', { field: address }) })
            })
          }
        >
          {t('copyAddress')}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={kind === 'email' ? `mailto:${encodeURIComponent(stored)}` : `tel:${stored}`}
          leftSection={<Reach size={14} stroke={1.6} aria-hidden />}
        >
          {kind === 'email' ? t('writeEmail') : t('call')}
        </Menu.Item>
        {onMark && (
          <>
            <Menu.Divider />
            {addressStates
              .filter((one) => one !== state)
              .map((one) => (
                <Menu.Item key={one} onClick={() => onMark(one)}>
                  {t(`marks.${one}`)}
                </Menu.Item>
              ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
