/** The folder right under `folder` that a file lies in. */
export function childOf(file: string, folder: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined
  const [child, inside] = file.slice(folder.length + 1).split('/')
  return inside === undefined ? undefined : child
}
