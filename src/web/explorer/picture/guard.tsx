import { Component, type ReactNode } from 'react'

interface Props {
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Shows something else where what is within can't be drawn, so that the answer in words stays. */
export class Guard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
