import { describe, expect, test } from 'vitest'
import { cleanPaste } from './clean-paste.ts'

const clean = (html: string) => cleanPaste(html).replace(/\s+/g, ' ').replaceAll('> <', '><').trim()

describe('what is pasted', () => {
  test('from Word: its lists are lists, its looks are gone', () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span
      style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><!--[endif]-->${words}<o:p></o:p></p>`
    const html = `<html><head><style>p.MsoNormal{color:red}</style></head><body>
      <h4 style='color:#2F5496'>Plan</h4><p class=MsoNormal><b>First</b> visit<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      ${item(1, '·', 'Scan')}${item(2, 'o', 'Upper jaw')}${item(1, '·', 'Fit')}
      <p class=MsoNormal>Then</p>${item(1, '1.', 'Pay')}</body></html>`
    expect(clean(html).replaceAll(/<\/?o:p>/g, '')).toBe(
      '<h3>Plan</h3><p><b>First</b> visit</p><ul><li><p>Scan</p><ul><li><p>Upper jaw</p></li></ul></li><li><p>Fit</p></li></ul><p>Then</p><ol><li><p>Pay</p></li></ol>',
    )
  })

  test('from a document in the browser: bold by weight is bold, and all around it is not', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"
      style="line-height:1.38"><span style="font-size:11pt;font-weight:700;font-style:italic">Call</span><span
      style="font-weight:400"> before noon</span></p></b>`
    expect(clean(html)).toBe('<p><span><em><strong>Call</strong></em></span><span> before noon</span></p>')
  })

  test('a table: each row is a line', () => {
    const html = '<table><tr><th>Tooth</th><th>Work</th></tr><tr><td>26</td><td>Crown</td></tr></table>'
    expect(clean(html)).toBe('<p>Tooth · Work</p><p>26 · Crown</p>')
  })

  test('what could run, or call home, is gone', () => {
    const html = `<p onclick="x()">a<script>x()</script><object data="x"></object><link rel="prefetch" href="/x"></p>`
    expect(clean(html)).toBe('<p>a</p>')
  })
})
