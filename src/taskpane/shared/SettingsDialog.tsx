import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { usePane } from './PaneContext';
import { PaneDialog } from './PaneDialog';
import { Hint } from './Section';

/** Language and look of the pane. They hold at once, and on this machine only. */
export default function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { text, preferences, setPreferences } = usePane();
  const words = text.shared.preferences;
  return (
    <PaneDialog title={text.shared.settings} onClose={onClose}>
      <Field label={words.language} hint={words.languageHint}>
        <RadioGroup
          value={preferences.language}
          onChange={(_, data) =>
            setPreferences({ ...preferences, language: data.value === 'en' ? 'en' : 'sv' })
          }
        >
          <Radio value="sv" label={<span lang="sv">{words.swedish}</span>} />
          <Radio value="en" label={<span lang="en">{words.english}</span>} />
        </RadioGroup>
      </Field>
      <Field label={words.theme}>
        <RadioGroup
          value={preferences.theme}
          onChange={(_, data) =>
            setPreferences({
              ...preferences,
              theme: data.value === 'light' || data.value === 'dark' ? data.value : 'office',
            })
          }
        >
          <Radio value="office" label={words.themeOffice} />
          <Radio value="light" label={words.themeLight} />
          <Radio value="dark" label={words.themeDark} />
        </RadioGroup>
      </Field>
      <Hint>{words.saved}</Hint>
    </PaneDialog>
  );
}
