import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changedFiles } from './changed-files.ts'
import { makeCheckout } from './make-checkout.ts'

test('commits since the branch left its base, and what is not committed', () => {
  const { root } = makeCheckout({ 'a.ts': '', 'b.ts': '', 'c.ts': '', 'kept.ts': '' })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: root })
  const change = (file: string) => writeFileSync(join(root, file), 'changed')
  const commit = () => {
    git('add', '.')
    git('commit', '--quiet', '-m', 'Change')
  }
  git('checkout', '--quiet', '-b', 'main')
  commit()
  git('checkout', '--quiet', '-b', 'branch')
  change('a.ts')
  commit()
  git('checkout', '--quiet', 'main')
  change('kept.ts')
  commit()
  git('checkout', '--quiet', 'branch')
  change('b.ts')
  rmSync(join(root, 'c.ts'))
  change('new.ts')
  expect(changedFiles(root, 'main').files).toEqual(['a.ts', 'b.ts', 'c.ts', 'new.ts'])
  expect(changedFiles(root, 'HEAD').files).toEqual(['b.ts', 'c.ts', 'new.ts'])
})
