import type { SignInOptions } from '@dossier/contracts/sign-in/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import type { Failure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import { signInAsDemoPerson } from './send-sign-in.ts'
import classes from './sign-in.module.css'

const t = textsOf('signIn')

type Person = SignInOptions['demoPeople'][number]

type Props = {
  /** The address of the one person to offer; without it, all. */
  only?: string
  onSignedIn: () => void
}

/** In the demo, its people with one click each; elsewhere nothing. */
export const DemoPeople = ({ only, onSignedIn }: Props) => {
  const { data } = useQuery(trpc.signIn.options.queryOptions())
  const [failure, setFailure] = useState<Failure | null>(null)
  const people = data?.demoPeople.filter(({ email }) => only === undefined || email === only) ?? []
  if (people.length === 0) return null

  const enter = async ({ email }: Person) => {
    const failed = await signInAsDemoPerson(email)
    setFailure(failed)
    if (!failed) onSignedIn()
  }

  return (
    <section className={classes['demo']}>
      {only === undefined && <h2>{t('demo')}</h2>}
      {failure && (
        <p role="alert" className={classes['problem']}>
          {failureWords(failure)}
        </p>
      )}
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className={classes['person']} onClick={() => void enter(person)}>
              <PersonAvatar id={person.email} name={person.name} />
              {t('as', { role: t(`roles.${person.role}`, { ns: 'common' }), workspace: person.workspace })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
