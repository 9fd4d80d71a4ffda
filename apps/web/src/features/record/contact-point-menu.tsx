import { type ContactPointState, contactPointStates } from '@dossier/contracts/contact-points/values'
import { Menu } from '@mantine/core'
import { IconCopy, IconDots, IconMail, IconPhone } from '@tabler/icons-react'
import type { ContactPoint } from '../../entities/contact-points/kinds.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toastDone } from '../../kit/toast.tsx'
import classes from './contact-point-list.module.css'
import { copyText } from './copy-button.tsx'

const t = textsOf('record')

type Props = {
  kind: 'email' | 'phone'
  point: ContactPoint
  /** Null for those who may only read. */
  onMark: ((state: ContactPointState) => void) | null
}

/** What can be done with an email or phone, and said of it. */
export const ContactPointMenu = ({ kind, point, onMark }: Props) => {
  const { stored, shown: address, state } = point
  const words = t('addressActions', { address })
  const Reach = kind === 'email' ? IconMail : IconPhone
  const copy = () =>
    void copyText(address).then((isCopied) => {
      if (isCopied) toastDone({ words: t('copied', { field: address }) })
    })
  return (
    <Menu width={180} position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes['dots']} aria-label={words} title={words}>
          <IconDots size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />} onClick={copy}>
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
            {contactPointStates
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
