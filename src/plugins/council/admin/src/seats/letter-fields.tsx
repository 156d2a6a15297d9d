import { InstantField, TextField } from '../components/fields';
import { useText } from '../texts';

/** What every letter has: its number, and the time for which it holds. */
export type LetterTerms = Readonly<{ letter: string; validFrom: string; validTo: string }>;

type LetterFieldsProps = Readonly<{
  terms: LetterTerms;
  put: (name: keyof LetterTerms) => (value: string) => void;
  /** What it means that no end is given, where none has to be. */
  openEnd?: string;
}>;

export const newTerms = (): LetterTerms => ({ letter: '', validFrom: new Date().toISOString(), validTo: '' });

export function LetterFields({ terms, put, openEnd }: LetterFieldsProps) {
  const say = useText();
  const { letter, validFrom, validTo } = terms;
  const isEndless = openEnd !== undefined;
  return (
    <>
      <TextField name="letter" label={say('letters.letter')} isRequired value={letter} onChange={put('letter')} />
      <InstantField
        name="validFrom"
        label={say('seats.from')}
        isRequired
        value={validFrom}
        onChange={put('validFrom')}
      />
      <InstantField
        name="validTo"
        label={say('seats.to')}
        hint={openEnd}
        isRequired={!isEndless}
        value={validTo}
        onChange={put('validTo')}
      />
    </>
  );
}
