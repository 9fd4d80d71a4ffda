import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../../kit/page.tsx'
import { PageBody } from '../../../kit/page-body.tsx'
import '../../../i18n/deletion-texts.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import '../../../i18n/privacy-texts.ts'
import { trpc } from '../../../lib/trpc.ts'
import { CertificateTable } from './certificate-table.tsx'

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
          <h1>{t('certificates')}</h1>
        </>
      }
    >
      <PageBody lead={t('certificatesLead')}>
        <CertificateTable query={pages} erasures={erasures} />
      </PageBody>
    </Page>
  )
}
