import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';
import { usePane } from './PaneContext';

interface Props {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** React offers no function for this: the one class of the pane. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

export function Crashed() {
  const { text } = usePane();
  return (
    <main style={{ padding: 16 }}>
      <div role="alert">
        <Notice
          kind="error"
          actions={<Button onClick={() => window.location.reload()}>{text.shared.reloadPane}</Button>}
        >
          {text.shared.crashed}
        </Notice>
      </div>
    </main>
  );
}
