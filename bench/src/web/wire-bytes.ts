import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A file as it travels: its path on the server and how many bytes its body takes on the way. */
export type Travelled = { path: string; bytes: number }

/** Asks a server for files as a browser would that takes this encoding, and counts what comes. */
export async function wireBytes(
  url: string,
  paths: Iterable<string>,
  encoding: 'gzip' | 'br',
): Promise<Travelled[]> {
  return Promise.all(
    [...new Set(paths)].map(async (path) => ({ path, bytes: await travel(url, path, encoding) })),
  )
}

const travel = (url: string, path: string, encoding: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${url}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
      buffer(answer).then(({ length }) => {
        if (answer.statusCode === 200) resolve(length)
        else reject(new Error(`The product answered ${answer.statusCode} for ${path}.`))
      }, reject)
    }).on('error', reject)
  })

/** In kB of 1,000 bytes. */
export const kilobytes = (files: Travelled[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000
