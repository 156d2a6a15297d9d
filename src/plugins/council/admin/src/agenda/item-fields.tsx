import { type AgendaItem, ITEM_KINDS, type SeatInRoom } from '../api/contract';
import { CheckField, ChoiceField, DayField, LongTextField, TextField } from '../components/fields';
import { useText, useWordOf } from '../texts';

/** What is written into an item, by the names that the server reads; empty where somebody left it. */
export type ItemTexts = Readonly<{
  agency: string;
  kind: string;
  title: string;
  text: string;
  motion: string;
  isConfidential: boolean;
  needsAction: boolean;
  leadSeat: string;
  dueDay: string;
}>;

export const EMPTY_ITEM: ItemTexts = {
  agency: '',
  kind: 'decision',
  title: '',
  text: '',
  motion: '',
  isConfidential: false,
  needsAction: true,
  leadSeat: '',
  dueDay: '',
};

export const textsOf = (item: AgendaItem): ItemTexts => ({
  agency: '',
  kind: item.kind,
  title: item.title,
  text: item.text ?? '',
  motion: item.motion ?? '',
  isConfidential: item.isConfidential,
  needsAction: item.needsAction,
  leadSeat: item.leadSeat ?? '',
  dueDay: item.dueDay ?? '',
});

/** About what is only told nobody votes, so nothing is moved. */
const isVoted = ({ kind }: ItemTexts): boolean => kind === 'decision' || kind === 'election';
export const isReady = (texts: ItemTexts): boolean =>
  texts.title.trim() !== '' && (!isVoted(texts) || texts.motion.trim() !== '');

type ItemFieldsProps = Readonly<{
  texts: ItemTexts;
  setTexts: (texts: ItemTexts) => void;
  seats: readonly SeatInRoom[];
  choosesAgency: boolean;
}>;

/** A change of one of the texts. */
const putting =
  (texts: ItemTexts, setTexts: (texts: ItemTexts) => void) =>
  <Name extends keyof ItemTexts>(name: Name) =>
  (value: ItemTexts[Name]) => {
    setTexts({ ...texts, [name]: value });
  };

/** The form of an item. */
export function ItemFields(props: ItemFieldsProps) {
  const say = useText();
  const { texts, setTexts, seats, choosesAgency } = props;
  const put = putting(texts, setTexts);
  return (
    <>
      {choosesAgency && (
        <ChoiceField
          name="agency"
          label={say('item.agency')}
          hint={say('item.agency.hint')}
          value={texts.agency}
          options={seats.map(({ agencyId, agencyName }) => ({ value: agencyId, label: agencyName }))}
          placeholder={say('item.of-council')}
          onChange={put('agency')}
        />
      )}
      <KindField value={texts.kind} onChange={put('kind')} />
      <TextField name="title" label={say('item.title')} isRequired value={texts.title} onChange={put('title')} />
      <LongTextField name="text" label={say('item.text.text')} value={texts.text} onChange={put('text')} />
      {isVoted(texts) && <Deciding {...props} />}
      <CheckField
        name="isConfidential"
        label={say('item.confidential')}
        hint={say('item.confidential.hint')}
        value={texts.isConfidential}
        onChange={put('isConfidential')}
      />
    </>
  );
}

function KindField({ value, onChange }: Readonly<{ value: string; onChange: (kind: string) => void }>) {
  const say = useText();
  const wordOf = useWordOf();
  return (
    <ChoiceField
      name="kind"
      label={say('field.kind')}
      isRequired
      value={value}
      options={ITEM_KINDS.map((kind) => ({ value: kind, label: wordOf('kind.item', kind) }))}
      onChange={onChange}
    />
  );
}

/** What is to be decided, and who has to do it until when. */
function Deciding({ texts, setTexts, seats }: ItemFieldsProps) {
  const say = useText();
  const put = putting(texts, setTexts);
  return (
    <>
      <LongTextField
        name="motion"
        label={say('item.text.motion')}
        hint={say('item.motion.hint')}
        isRequired
        value={texts.motion}
        onChange={put('motion')}
      />
      <CheckField
        name="needsAction"
        label={say('field.needs-action')}
        hint={say('field.needs-action.hint')}
        value={texts.needsAction}
        onChange={put('needsAction')}
      />
      <ChoiceField
        name="leadSeat"
        label={say('field.lead')}
        value={texts.leadSeat}
        options={seats.map(({ seatId, agencyName }) => ({ value: seatId, label: agencyName }))}
        onChange={put('leadSeat')}
      />
      <DayField
        name="dueDay"
        label={say('field.due')}
        hint={say('field.due.hint')}
        value={texts.dueDay}
        onChange={put('dueDay')}
      />
    </>
  );
}
