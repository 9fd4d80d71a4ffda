type Options = { path: string; body: unknown; cookie?: string }

/** A whole POST request, ready to be sent again and again. */
export function makeRequest({ path, body, cookie }: Options): Buffer {
  const text = JSON.stringify(body)
  return Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(text)}`,
      ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
      '',
      text,
    ].join('\r\n'),
  )
}
