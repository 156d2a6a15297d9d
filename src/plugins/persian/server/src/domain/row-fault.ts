/** Why one line of a file is not taken. `row` counts the holidays from 1; 0 is the file itself. */
export type RowFault = Readonly<{
  row: number;
  fault:
    | 'year-missing'
    | 'holidays-missing'
    | 'not-an-entry'
    | 'field-not-known'
    | 'date-not-valid'
    | 'other-year'
    | 'kind-not-known'
    | 'title-not-valid'
    | 'estimate-not-valid'
    | 'twice';
  value: string;
}>;
