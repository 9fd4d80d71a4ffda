import { createFileRoute } from '@tanstack/react-router'
import { CertificatePage } from '../../../features/deletion/certificates/certificate-page.tsx'
import { CertificatesPage } from '../../../features/deletion/certificates/certificates-page.tsx'

export const Route = createFileRoute('/_app/contacts/restore_/certificates/{-$deletionId}')({
  component: Certificates,
})

function Certificates() {
  const { deletionId } = Route.useParams()
  return deletionId === undefined ? (
    <CertificatesPage />
  ) : (
    <CertificatePage key={deletionId} deletionId={deletionId} />
  )
}
