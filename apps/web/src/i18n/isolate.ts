/** Letters that are written from right to left: Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/

/** A name that is filled into a sentence, held apart where its direction would turn what stands around it. */
export const isolate = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)
