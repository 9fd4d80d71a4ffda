import type { MeView } from '@dossier/contracts/staff'
import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { singleKeys } from '../../components/shortcuts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import classes from './rail.module.css'
import { signOut } from './sign-out.ts'

const t = textsOf('shell')

const schemes = ['auto', 'light', 'dark'] as const

/** Whose page this is, how it looks, and the way out. */
export const AccountMenu = ({ me }: { me: MeView }) => {
  // Otherwise the switch injects a `<style>`, which the content policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const keys = singleKeys.use()
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <button type="button" className={classes['account']}>
          <span className="aloud">{t('accountMenu')}</span>
          <PersonAvatar id={me.staffId} name={me.name} size={24} />
          <span className={classes['whose']} title={`${me.name} · ${me.workspace.name}`}>
            <bdi>{me.name}</bdi>
            <bdi className={classes['workspace']}>{me.workspace.name}</bdi>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{me.email}</bdi>
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
      </Menu.Dropdown>
    </Menu>
  )
}
