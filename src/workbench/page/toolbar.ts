import { checkFileSize } from '../files/refusal';
import { download, newBook, openBook, openingRefusal, saveBook, type Book } from './book';
import { elementOf } from './elements';

export interface ToolbarParts {
  readonly examples: readonly string[];
  /** The example that is open when the page starts. */
  readonly opened: string;
  readonly book: () => Book;
  readonly show: (book: Book) => void;
  readonly say: (text: string) => void;
}

export interface Toolbar {
  /** Opens one of the example workbooks. */
  readonly openExample: (name: string) => Promise<void>;
}

/** The name that stands for a new workbook in the menu and in the address. */
export const emptyBook = 'tom';

/** Fetches an example workbook from the server and reads it; `emptyBook` is made here. */
export async function fetchExample(name: string): Promise<Book> {
  if (name === emptyBook) return newBook();
  const response = await fetch(`examples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`There is no example ${name}`);
  return openBook(name, new Uint8Array(await response.arrayBuffer()));
}

/** Example, open, save and theme: everything of the top bar that concerns the workbook itself. */
export function createToolbar({ examples, opened, book, show, say }: ToolbarParts): Toolbar {
  const choice = elementOf('examples', HTMLSelectElement);
  const file = elementOf('file', HTMLInputElement);
  // Shown when a file of the reader's own is open; not to be chosen.
  const ownFile = new Option('egen fil', '');
  ownFile.hidden = true;
  choice.replaceChildren(
    ...examples.map((name) => new Option(name.replace(/\.xlsx$/, ''), name)),
    new Option('Tom arbetsbok', emptyBook),
    ownFile,
  );
  choice.value = opened;

  const open = async (name: string, bytes: () => Promise<Book>): Promise<void> => {
    say(`Öppnar ${name} …`);
    try {
      show(await bytes());
      choice.value = examples.includes(name) || name === emptyBook ? name : '';
      say('');
    } catch (error) {
      say(openingRefusal(name, error));
    }
  };
  const openExample = (name: string): Promise<void> => open(name, () => fetchExample(name));
  choice.addEventListener('change', () => void openExample(choice.value));
  elementOf('open', HTMLButtonElement).addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    void open(chosen.name, async () => {
      checkFileSize(chosen.size);
      return openBook(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    });
    file.value = '';
  });
  elementOf('save', HTMLButtonElement).addEventListener('click', () => {
    say('Sparar …');
    void saveBook(book()).then((bytes) => {
      download(book().model.name, bytes);
      say(`${book().model.name} är sparad bland dina hämtade filer.`);
    });
  });
  const theme = elementOf('theme', HTMLSelectElement);
  theme.addEventListener('change', () => {
    document.documentElement.style.colorScheme = theme.value;
  });
  return { openExample };
}
