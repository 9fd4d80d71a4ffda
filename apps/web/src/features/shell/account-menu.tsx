import type { MeView } from '@dossier/contracts/staff/views'
import { Menu, VisuallyHidden, useMantineColorScheme } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { singleKeys } from '../../kit/shortcuts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import classes from './rail.module.css'
import { signOut } from './sign-out.ts'

const t = textsOf('shell')

const schemes = ['auto', 'light', 'dark'] as const

/** How the page looks and hears, and the way out. */
const Choices = ({ email }: { email: string }) => {
  // Otherwise the switch injects a `<style>`, which the content policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const keys = singleKeys.use()
  return (
    <>
      <Menu.Label>
        <bdi>{email}</bdi>
      </Menu.Label>
      <Menu.Label>{t('appearance')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => {
          const chosen = schemes.find((scheme) => scheme === value)
          if (chosen) setColorScheme(chosen)
        }}
      >
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`schemes.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.CheckboxItem
        checked={keys === 'on'}
        onChange={(isOn: boolean) => singleKeys.set(isOn ? 'on' : 'off')}
      >
        {t('keys')}
      </Menu.CheckboxItem>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
        onClick={() => void signOut()}
      >
        {t('signOut')}
      </Menu.Item>
    </>
  )
}

/** Whose page this is, and what is theirs to choose. */
export const AccountMenu = ({ me }: { me: MeView }) => {
  return (
    <Menu width={240}>
      <Menu.Target>
        <button type="button" className={classes['account']}>
          <VisuallyHidden>{t('accountMenu')}</VisuallyHidden>
          <PersonAvatar id={me.staffId} name={me.name} size={24} />
          <span className={classes['whose']} title={`${me.name} · ${me.workspace.name}`}>
            <bdi>{me.name}</bdi>
            <bdi className={classes['workspace']}>{me.workspace.name}</bdi>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('accountMenu')} aria-labelledby={undefined}>
        <Choices email={me.email} />
      </Menu.Dropdown>
    </Menu>
  )
}
