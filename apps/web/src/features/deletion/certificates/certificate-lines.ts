import type { CertificateView } from '@dossier/contracts/deletion/erasure-views'
import '../../../i18n/privacy-texts.ts'
import { t } from '../../../i18n/i18n.ts'
import { formatCount, locale } from '../../../lib/format.ts'

/** What a certificate says, in words; the page and the file that is downloaded say the same. */
export type CertificateLines = {
  title: string
  means: string
  facts: { label: string; value: string }[]
  erased: { kind: string; count: string }[]
  kept: string[]
}

const ns = { ns: 'privacy' } as const

/** Moments in the zone of the workspace, which is named: the document is read elsewhere. */
export const certificateLines = (view: CertificateView, timeZone: string): CertificateLines => {
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  const when = (at: string) => moment.format(new Date(at))
  const { state, orderedBy, orderedAt, startedAt, finishedAt, reference } = view
  const ordered =
    orderedBy === null || orderedAt === null
      ? t('nobody', ns)
      : t('orderedByAt', { ...ns, name: orderedBy, when: when(orderedAt) })
  const facts: [label: string, value: string | null][] = [
    [t('number', ns), view.deletionId],
    [t('contactNumber', ns), view.contactId],
    [t('cause', ns), t(`causes.${view.cause}`, ns)],
    [t('orderedBy', ns), ordered],
    [t('referenceShort', ns), reference],
    [t('began', ns), startedAt && when(startedAt)],
    [t('complete', ns), finishedAt && when(finishedAt)],
  ]
  return {
    title: t(`titles.${state}`, ns),
    means: t(`means.${state}`, { ...ns, workspace: view.workspace }),
    facts: facts.flatMap(([label, value]) => (value === null ? [] : { label, value })),
    erased: view.erased.map(({ kind, count }) => ({
      kind: t(`kinds.${kind}`, ns),
      count: formatCount(count),
    })),
    kept: state === 'done' ? view.kept.map((kind) => t(`kept.${kind}`, ns)) : [],
  }
}
