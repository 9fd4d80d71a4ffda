const hasFile = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'))

/** Whether a picture is among what was pasted or dropped. */
export const hasPicture = (data: DataTransfer | null): boolean =>
  hasFile(data) || /<img[\s>]/i.test(data?.getData('text/html') ?? '')

/** Whether there is nothing but pictures: a browser that copies one brings its address along as HTML. */
export const isPictureAlone = (data: DataTransfer | null): boolean =>
  hasFile(data) && !data?.types.includes('text/plain')
