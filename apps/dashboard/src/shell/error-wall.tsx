import { Component, type ReactNode } from 'react';
import { Refusal } from './read.tsx';

/** A page that throws says so; the rest of what was typed stays in the address and on the server. */
export class ErrorWall extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Refusal error={this.state.error} />;
  }
}
