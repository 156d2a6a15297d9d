export type MinutesSection = Readonly<{
  key: string;
  facts: Readonly<Record<string, unknown>> | null;
  text: string | null;
  isWithoutDiscussion: boolean;
  version: number | null;
}>;

export type Minutes = Readonly<{
  minutes: Readonly<{
    id: string;
    version: number;
    state: string;
    amends: string | null;
    objectionsUntil: string | null;
    approvedAt: string | null;
  }>;
  sections: readonly MinutesSection[];
  objections: readonly Readonly<{
    id: string;
    section: string;
    text: string;
    answer: string | null;
    isAccepted: boolean | null;
  }>[];
}>;
