import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { PartMissing } from './part-missing.tsx'

class MissingError extends Error {}

type Props = {
  children: () => ReactNode
  onMissing: () => void
  onClose?: (() => void) | undefined
  isInPlace: boolean
}

class Boundary extends Component<Props, { error: Error | null }> {
  static getDerivedStateFromError = (error: Error) => ({ error })
  override state: { error: Error | null } = { error: null }

  override componentDidCatch(error: Error) {
    if (error instanceof MissingError) this.props.onMissing()
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children()
    // A part that came and broke is the page's to tell.
    if (!(error instanceof MissingError)) throw error
    const { onClose, isInPlace } = this.props
    return (
      <PartMissing onRetry={() => this.setState({ error: null })} onClose={onClose} isInPlace={isInPlace} />
    )
  }
}

type Options<PartProps> = {
  /** Shuts what opened the part, so that it can be opened again. */
  close?: (props: PartProps) => void
  /** Says what is missing where the part would stand, instead of over the page. */
  isInPlace?: boolean
}

/**
 * A part of the page whose code comes when it is first shown. Where the code cannot be fetched, the page stays as it
 * is, says so, and fetches it again on wish or when the part is opened the next time. Some browsers remember a module
 * that did not come: for them only a reload helps, which the words name.
 */
export const lazyPart = <PartProps extends object>(
  load: () => Promise<ComponentType<PartProps>>,
  { close, isInPlace = false }: Options<PartProps> = {},
): ComponentType<PartProps> => {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (cause) {
        throw new MissingError('A part of the page did not come', { cause })
      }
    })
  let Part: ComponentType<PartProps> = attempt()
  const renew = () => {
    Part = attempt()
  }
  return (props) => (
    <Boundary onMissing={renew} onClose={close && (() => close(props))} isInPlace={isInPlace}>
      {() => (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )}
    </Boundary>
  )
}
