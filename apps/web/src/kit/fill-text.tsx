import { createElement, Fragment, type ReactNode } from 'react'

type Props = { text: string; parts: Record<string, ReactNode> }

/** A text with `[slots]` filled by parts of the page, in the order that the language wants. */
export const FillText = ({ text, parts }: Props) =>
  createElement(
    Fragment,
    null,
    ...text.split(/\[(\w+)\]/).map((part, index) => (index % 2 === 0 ? part : parts[part])),
  )
