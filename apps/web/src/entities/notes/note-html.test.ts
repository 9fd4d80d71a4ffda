import { expect, test } from 'vitest'
import { htmlToText, textToHtml } from './note-html.ts'

test('typed text becomes paragraphs, and its signs stay signs', () => {
  expect(textToHtml('a <b> & c\nsecond')).toBe('<p>a &lt;b&gt; &amp; c</p><p>second</p>')
  expect(textToHtml('  \n ')).toBe('')
})
test('the words of a note come back line by line', () => {
  expect(htmlToText('<h2>Call</h2><ul><li><p>a &lt; b</p></li></ul>')).toBe('Call\na < b')
  expect(htmlToText(textToHtml('a &amp; b\nc'))).toBe('a &amp; b\nc')
})
