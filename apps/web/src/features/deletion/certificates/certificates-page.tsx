import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MoreButton } from '../../../kit/more-button.tsx'
import { Page } from '../../../kit/page.tsx'
import '../../../i18n/deletion-texts.ts'
import { failureWords } from '../../../i18n/failure-words.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import '../../../i18n/privacy-texts.ts'
import { toFailure } from '../../../lib/failure.ts'
import { trpc } from '../../../lib/trpc.ts'
import { SectionFailed } from '../../../kit/section-failed.tsx'
import { SkeletonLines } from '../../../kit/skeleton-lines.tsx'
import { CertificateTable } from './certificate-table.tsx'
import classes from './certificates.module.css'

const t = textsOf('privacy')

/** Every permanent deletion, with its certificate: for those who may order one. */
export const CertificatesPage = () => {
  const pages = useInfiniteQuery(
    trpc.deletions.erasures.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  )
  const erasures = pages.data?.pages.flatMap((page) => page.erasures)
  return (
    <Page
      title={`${t('certificates')} · ${t('title', { ns: 'deletion' })}`}
      breadcrumb={
        <>
          <Link to="/contacts">{t('title', { ns: 'list' })}</Link>
          <span aria-hidden>›</span>
          <Link to="/contacts/restore">{t('title', { ns: 'deletion' })}</Link>
          <span aria-hidden>›</span>
          <h1 className={classes['here']}>{t('certificates')}</h1>
        </>
      }
    >
      <div className={classes['page']}>
        <p className={classes['lead']}>{t('certificatesLead')}</p>
        {erasures ? (
          <CertificateTable erasures={erasures} />
        ) : pages.isError ? (
          <SectionFailed
            what={t('certificatesWhat')}
            words={failureWords(toFailure(pages.error))}
            onRetry={() => void pages.refetch()}
            isRetrying={pages.isFetching}
          />
        ) : (
          <SkeletonLines lines={8} height={44} />
        )}
        {pages.hasNextPage && (
          <MoreButton
            words={t('more')}
            isBusy={pages.isFetchingNextPage}
            onMore={() => void pages.fetchNextPage()}
          />
        )}
      </div>
    </Page>
  )
}
