import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { PartMissing } from './part-missing.tsx'

class MissingError extends Error {}

type Props = { children: () => ReactNode; onMissing: () => void }

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
    return <PartMissing onRetry={() => this.setState({ error: null })} />
  }
}

/**
 * A part of the page whose code comes when it is first shown. Where the code cannot be fetched, the page stays as it
 * is, says so, and fetches it again on wish, or when the part is opened the next time.
 */
export const lazyPart = <PartProps extends object>(
  load: () => Promise<ComponentType<PartProps>>,
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
    <Boundary onMissing={renew}>
      {() => (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )}
    </Boundary>
  )
}
