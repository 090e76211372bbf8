/** Text with ⟦bold⟧ parts; everything else is shown as it is, so cell text can never become markup. */
export function Rich({ text }: { readonly text: string }) {
  const parts = text.split(/[⟦⟧]/);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}</>;
}
