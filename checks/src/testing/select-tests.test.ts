import { expect, test } from 'vitest'
import { resolve } from 'node:path'
import { selectTests } from './select-tests.ts'

const root = resolve(import.meta.dirname, '../../..')

test('without words, everything', () => {
  expect(selectTests([], root, root)).toEqual({
    suites: [],
    paths: [],
    name: undefined,
    changedSince: undefined,
  })
})

test('a suite by its name', () => {
  expect(selectTests(['database'], root, root).suites).toEqual(['database'])
})

test('a path from where the command was typed, or from the root', () => {
  const typedIn = resolve(root, 'checks/src')
  expect(selectTests(['./testing'], root, typedIn).paths).toEqual(['checks/src/testing'])
  expect(selectTests(['checks/src/testing'], root, typedIn).paths).toEqual(['checks/src/testing'])
})

test('part of a test name', () => {
  expect(selectTests(['rules', '-t', 'a path'], root, root)).toMatchObject({
    suites: ['rules'],
    name: 'a path',
  })
})

test('a word that is neither is refused by name', () => {
  expect(() => selectTests(['databse'], root, root)).toThrow('There is no suite, file or folder "databse"')
})

test('what changed since main, or since another revision', () => {
  expect(selectTests(['--changed'], root, root).changedSince).toBe('main')
  expect(selectTests(['--changed', '--base', 'HEAD~2'], root, root).changedSince).toBe('HEAD~2')
  expect(selectTests(['--base', 'HEAD~2', '--changed'], root, root).changedSince).toBe('HEAD~2')
})
