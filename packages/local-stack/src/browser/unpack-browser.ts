import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { cacheFolder } from '../process/cache-folder.ts'
import { makeOnce } from '../process/make-once.ts'
import { unpackTar } from './unpack-tar.ts'

/** The Chromium that comes compressed with npm, unpacked once into the cache. */
export async function unpackBrowser(env: NodeJS.ProcessEnv = process.env) {
  // `import.meta.resolve` is unknown to what starts the journeys.
  const manifestPath = findPackageJSON('@sparticuz/chromium', import.meta.url)
  if (manifestPath === undefined) throw new Error('The Chromium of npm is not installed: run pnpm install.')
  const root = dirname(manifestPath)
  // Every installed package has a version.
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as { version: string }
  const folder = join(cacheFolder(env), `chromium-${manifest.version}`)
  await makeOnce(folder, async (draft) => {
    await mkdir(draft)
    const open = (name: string) => createReadStream(join(root, 'bin', name)).pipe(createBrotliDecompress())
    await Promise.all([
      pipeline(open('chromium.br'), createWriteStream(join(draft, 'chromium'))),
      buffer(open('al2023.tar.br')).then((archive) => unpackTar(archive, draft)),
      buffer(open('fonts.tar.br')).then((archive) => unpackTar(archive, draft)),
    ])
    await writeFile(join(draft, 'fonts.conf'), fontSettings(folder))
    await chmod(join(draft, 'chromium'), 0o755)
  })
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** The fonts of the archive beside those of the system; its own settings name folders that are not here. */
function fontSettings(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path}/fonts</dir>
  <cachedir>${path}/fonts-cache</cachedir>
</fontconfig>
`
}
