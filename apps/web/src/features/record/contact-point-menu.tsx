import { type ContactPointState, contactPointStates } from '@dossier/contracts/contact-points/values'
import { Menu } from '@mantine/core'
import { IconCopy, IconMail, IconPhone } from '@tabler/icons-react'
import type { ContactPoint } from '../../entities/contact-points/kinds.ts'
import { AnchoredMenu } from '../../kit/anchored-menu.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { toastDone } from '../../kit/toast.tsx'
import { copyText } from './copy-button.tsx'

const t = textsOf('record')

type Props = {
  /** What was pressed. */
  button: HTMLElement
  kind: 'email' | 'phone'
  point: ContactPoint
  /** Null for those who may only read. */
  onMark: ((state: ContactPointState) => void) | null
  onClose: () => void
}

/** What can be done with an email or phone, and said of it. */
export const ContactPointMenu = ({ button, kind, point, onMark, onClose }: Props) => {
  const { stored, shown: address, state } = point
  const Reach = kind === 'email' ? IconMail : IconPhone
  const closing = (act?: () => void) => () => {
    onClose()
    button.focus()
    act?.()
  }
  const copy = () =>
    void copyText(address).then((isCopied) => {
      if (isCopied) toastDone({ words: t('copied', { field: address }) })
    })
  return (
    <AnchoredMenu
      button={button}
      label={t('addressActions', { address })}
      width={180}
      edge="end"
      onClose={onClose}
    >
      <Menu.Item leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />} onClick={closing(copy)}>
        {t('copyAddress')}
      </Menu.Item>
      <Menu.Item
        component="a"
        href={kind === 'email' ? `mailto:${encodeURIComponent(stored)}` : `tel:${stored}`}
        leftSection={<Reach size={14} stroke={1.6} aria-hidden />}
        onClick={closing()}
      >
        {kind === 'email' ? t('writeEmail') : t('call')}
      </Menu.Item>
      {onMark && (
        <>
          <Menu.Divider />
          {contactPointStates
            .filter((one) => one !== state)
            .map((one) => (
              <Menu.Item key={one} onClick={closing(() => onMark(one))}>
                {t(`marks.${one}`)}
              </Menu.Item>
            ))}
        </>
      )}
    </AnchoredMenu>
  )
}
