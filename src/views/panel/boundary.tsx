/** Keeps one part's failure from taking the rest with it. */
import { Component, type ReactNode } from "react";

interface BoundaryProps {
  children: ReactNode;
  /** What stands in its place; `reason` is the error's message. */
  fallback: (reason: string) => ReactNode;
}

export class Boundary extends Component<BoundaryProps, { reason?: string }> {
  override state: { reason?: string } = {};
  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
  override render() {
    return this.state.reason === undefined ? this.props.children : this.props.fallback(this.state.reason);
  }
}
