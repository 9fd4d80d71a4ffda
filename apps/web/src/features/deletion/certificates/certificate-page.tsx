import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../../kit/page.tsx'
import { PageBody } from '../../../kit/page-body.tsx'
import '../../../i18n/deletion-texts.ts'
import { failureWords } from '../../../i18n/failure-words.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import '../../../i18n/privacy-texts.ts'
import { mayPass, toFailure } from '../../../lib/failure.ts'
import { trpc } from '../../../lib/trpc.ts'
import { SectionFailed } from '../../../kit/section-failed.tsx'
import { SkeletonLines } from '../../../kit/skeleton-lines.tsx'
import { Certificate } from './certificate.tsx'

const t = textsOf('privacy')

/** It tells of itself when something changed; this is for what nobody tells. */
const LOOK_AGAIN_MS = 3_000

export const CertificatePage = ({ deletionId }: { deletionId: string }) => {
  const certificate = useQuery({
    ...trpc.deletions.erasure.queryOptions({ deletionId }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'waiting' || data?.state === 'erasing' ? LOOK_AGAIN_MS : false,
  })
  const failure = certificate.error ? toFailure(certificate.error) : null
  return (
    <Page
      title={`${t('certificate')} · ${t('title', { ns: 'deletion' })}`}
      breadcrumb={
        <>
          <Link to="/contacts/restore">{t('title', { ns: 'deletion' })}</Link>
          <span aria-hidden>›</span>
          <Link to="/contacts/restore/certificates/{-$deletionId}" params={{ deletionId: undefined }}>
            {t('certificates')}
          </Link>
          <span aria-hidden>›</span>
          <h1>{t('certificate')}</h1>
        </>
      }
    >
      <PageBody>
        {certificate.data ? (
          <Certificate view={certificate.data} />
        ) : failure ? (
          <SectionFailed
            what={t('certificateWhat')}
            words={failureWords(failure)}
            onRetry={mayPass(failure) ? () => void certificate.refetch() : undefined}
            isRetrying={certificate.isFetching}
          />
        ) : (
          <SkeletonLines lines={10} height={30} />
        )}
      </PageBody>
    </Page>
  )
}
