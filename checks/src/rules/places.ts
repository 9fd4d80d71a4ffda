import type { Finding, Rule } from '../tree/tree.ts'

/** Written in pieces, so that this list does not find itself. */
const hosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['proxy', 'golang', 'org'],
  ['sum', 'golang', 'org'],
  ['static', 'crates', 'io'],
  ['index', 'crates', 'io'],
  ['repo', 'maven', 'apache', 'org'],
  ['repo1', 'maven', 'org'],
  ['deb', 'debian', 'org'],
].map((parts) => parts.join('.'))

const machine = /(?<![\w.:/@-])\/(?:work|root|home\/[a-z]+|Users\/\w+|opt\/\w+)(?:\/|\b(?=['"`\s)]))/

export const places: Rule = {
  name: 'places',
  holds: 'no file names a package registry or a folder of one machine',
  find: (tree) =>
    tree.files
      .filter((file) => !/\.(png|jpe?g|gif|ico|woff2?|pdf|gz|br|zip|bin)$/.test(file))
      .flatMap((file) => findIn(file, tree.read(file))),
}

function findIn(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const at = `${file}:${index + 1}`
    const host = hosts.find((name) => line.includes(name))
    const path = machine.exec(line)?.[0]
    return [
      ...(host === undefined ? [] : [{ at, says: `names the registry ${host}` }]),
      ...(path === undefined ? [] : [{ at, says: `names the machine's folder ${path}` }]),
    ]
  })
}
