import type { CertificateView } from '@dossier/contracts/deletion/erasure-views'
import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { textsOf } from '../../../i18n/i18n.ts'
import { useMe } from '../../../entities/session/me.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { toastDone } from '../../../kit/toast.tsx'
import { certificateFile } from './certificate-file.ts'
import { type CertificateLines, certificateLines } from './certificate-lines.ts'
import classes from './certificates.module.css'

const t = textsOf('privacy')

const Erased = ({ erased, kept }: Pick<CertificateLines, 'erased' | 'kept'>) => {
  return (
    <>
      <h2>{t('erasedTitle')}</h2>
      <table className={classes['erased']}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {erased.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept.length > 0 && (
        <>
          <h2>{t('keptTitle')}</h2>
          <ul className={classes['kept']}>
            {kept.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The document, or how far it is: it becomes one when everything is erased. */
export const Certificate = ({ view }: { view: CertificateView }) => {
  const { timeZone } = useMe().workspace
  const lines = certificateLines(view, timeZone)
  const isDone = view.state === 'done'
  const download = () => {
    const file = new Blob([certificateFile(lines)], { type: 'text/html' })
    saveFile(`certificate-of-erasure-${view.deletionId}.html`, file)
    toastDone({ words: t('downloadSaid') })
  }
  return (
    <article className={classes['sheet']} data-state={view.state}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>{lines.title}</h2>
        {isDone && (
          <div className={classes['acts']}>
            <Button
              variant="default"
              leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
              onClick={download}
            >
              {t('download')}
            </Button>
          </div>
        )}
      </header>
      <p role="status">{lines.means}</p>
      <dl className={classes['facts']}>
        {lines.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {lines.erased.length > 0 && <Erased {...lines} />}
      {isDone && <p className={classes['foot']}>{t('noPersonalData')}</p>}
    </article>
  )
}
