import { usePane } from './PaneContext';
import { PaneDialog } from './PaneDialog';
import { Section } from './Section';

export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = usePane().text.shared.helpText;
  return (
    <PaneDialog title={words.title} onClose={onClose}>
      {words.sections.map(({ heading, body }) => (
        <Section key={heading} title={heading}>
          <div>{body}</div>
        </Section>
      ))}
    </PaneDialog>
  );
}
