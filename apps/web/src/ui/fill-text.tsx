import { Fragment, type ReactNode } from 'react'

/** A text with `[slots]` filled by parts of the page, in the order that the language wants. */
export const FillText = ({ text, parts }: { text: string; parts: Record<string, ReactNode> }) =>
  text
    .split(/\[(\w+)\]/)
    .map((part, index) => <Fragment key={index}>{index % 2 === 0 ? part : parts[part]}</Fragment>)
