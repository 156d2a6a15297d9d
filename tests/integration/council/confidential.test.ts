import { OPEN, SECRET, WORD } from '../../support/confidential-meetings';
import { LAWS, type Story, tellStory } from '../../support/confidential-story';
import { decide } from '../../support/council-minutes';
import { everythingIn } from '../../support/council-states';
import { askEverything } from '../../support/graphql-selection';
import { type House, openHouse } from '../../support/house';
import { type Mailbox, openMailbox, readable } from '../../support/mailbox';
import { type Answer, DOORS, askable, fetchAll, idsIn } from '../../support/open-walk';
import { fetchElsewhere, filesAndNews, uploadsIn } from '../../support/other-addresses';
import { describeWithPoppler } from '../../support/pdf';
import { type Person, someEditor, someOfficer, somePanelUser, somebody } from '../../support/people';

const PAPERS = '/meetings/:id/paper/:kind';
const FOLLOWED = 'an address in an answer';

const marksIn = (text: string, mark: string): readonly string[] =>
  [...new Set(text.toLowerCase().match(new RegExp(`${mark}[\\w-]*`, 'g')) ?? [])].sort();

/** Where something confidential was told, and what. */
const leaksIn = (answers: readonly Answer[]) =>
  answers.flatMap(({ path, status, text }) => {
    const found = marksIn(text, SECRET);
    return found.length === 0 ? [] : [[path, status, found]];
  });

const doorsThatTell = (answers: readonly Answer[], mark: string): readonly string[] => [
  ...new Set(answers.filter(({ text }) => text.includes(mark)).map(({ door }) => door)),
];

describe('what is confidential', () => {
  let house: House;
  let mailbox: Mailbox;
  let story: Story;
  /** What somebody without an account was answered, with either of the places that a closed item may have. */
  let answers: readonly Answer[];

  const walk = async () => fetchAll(somebody(house), askable('/api/council', await idsIn(house), WORD));
  const walkAs = async (person: Person) =>
    fetchAll(person, askable(person.surface === 'panel' ? '/council' : '/api/council', await idsIn(house), null));
  const messages = async () => JSON.stringify((await everythingIn(house))['message']);

  beforeAll(async () => {
    house = await openHouse({ GRAPHQL_INTROSPECTION: 'true' });
    mailbox = await openMailbox();
    house.strapi.config.set('plugin::council.smtp', mailbox.url);
    story = await tellStory(house);
    const closed = await walk();
    await decide(story.council, { ...LAWS, confidentialSlot: 'none' });
    answers = [...closed, ...(await walk())];
  });
  afterAll(async () => {
    await mailbox.close();
    await house.close();
  });

  it.each([...DOORS, FOLLOWED])('[I13] nothing of it is told to anybody by %s', (door) => {
    const told = answers.filter((answer) => answer.door === door);

    expect(told.length).toBeGreaterThan(0);
    expect(leaksIn(told)).toEqual([]);
  });

  it('[I13] what is open is told by these, so that each of them could have told the rest', () => {
    expect(doorsThatTell(answers, `${OPEN}title`)).toEqual(
      expect.arrayContaining([
        '/meetings',
        '/meetings/:id',
        '/agenda-items',
        '/resolutions',
        '/resolutions/:id',
        '/calendar.ics',
        ...['json', 'csv', 'rss', 'ics'].map((form) => `/registry/resolutions.${form}`),
        '/oparl/:list',
        '/oparl/:list/:id',
        '/popolo.json',
        FOLLOWED,
      ]),
    );
    expect(doorsThatTell(answers, `${OPEN}question`)).toEqual(
      expect.arrayContaining(['/meetings', '/meetings/:id', '/agenda-items', '/popolo.json']),
    );
  });

  describeWithPoppler('on paper', () => {
    it('[I13] minutes for everybody tell what is open, and nothing else', () => {
      const papers = answers.filter(({ door, status }) => door === PAPERS && status === 200);
      const told = papers.map(({ text }) => text).join('\n');

      expect(papers.length).toBeGreaterThan(1);
      expect(marksIn(told, OPEN)).toEqual(
        expect.arrayContaining(['motion', 'question', 'section', 'title'].map((part) => OPEN + part)),
      );
      expect(marksIn(told, SECRET)).toEqual([]);
    });
  });

  it('[I13] nobody publishes a confidential resolution, nor a corrigendum that tells of one', () => {
    expect(story.refused).toEqual([
      [400, 'not-publishable'],
      [400, 'guard-failed'],
    ]);
  });

  it.each([
    ['officer without a seat', () => someOfficer(house)],
    ['editor without a seat, in the panel', () => someEditor(house)],
    ["council's editor of news, in the panel", () => somePanelUser(house, 'council-editor')],
  ])('[I13] an account tells a stranger nothing more: %s', async (_who, someone) => {
    const told = await walkAs(await someone());

    expect(leaksIn(told)).toEqual([]);
  });

  it('[I13] nothing of it is in GraphQL', async () => {
    const isOurs = (query: string) => query.startsWith('council');

    const everything = await askEverything(somebody(house), isOurs);
    const found = await askEverything(somebody(house), (query) => query === 'councilResolutions', `(q: "${WORD}")`);

    expect([marksIn(everything, SECRET), marksIn(found, SECRET)]).toEqual([[], []]);
    const told = expect.arrayContaining([`${OPEN}motion`, `${OPEN}title`]) as string[];
    expect([marksIn(everything, OPEN), marksIn(found, OPEN)]).toEqual([told, told]);
  });

  it('[I13] nothing of it is in a message, whoever gets it and whatever it is about', async () => {
    const told = await messages();

    expect(marksIn(told, SECRET)).toEqual([]);
    expect(marksIn(told, OPEN)).toContain(`${OPEN}title`);
    expect([...new Set([...told.matchAll(/"event":"([^"]+)"/g)].map(([, event]) => event))].sort()).toEqual(
      expect.arrayContaining([
        ...['agenda-revised', 'cancelled', 'convoked', 'moved', 'reminder'],
        ...['assigned', 'digest', 'extension-granted', 'extension-requested', 'lead-ended', 'reported-done'].map(
          (event) => `resolution-${event}`,
        ),
      ]),
    );
  });

  it('[I13] nor in a letter, whatever it is wrapped in', async () => {
    const service = house.strapi.plugin('council').service<{ deliver: () => Promise<{ sent: number }> }>('council');

    for (let { sent } = await service.deliver(); sent > 0; { sent } = await service.deliver());

    const letters = mailbox.letters.map(readable).join('\n');
    expect(marksIn(letters, SECRET)).toEqual([]);
    expect(marksIn(letters, OPEN)).toContain(`${OPEN}title`);
  });

  it('[I13] nor elsewhere in the house: searches, lists of files, files', async () => {
    const [, second] = story.council.members;
    await filesAndNews(second?.person ?? story.council.secretary, story.council.secretary);

    const told = await fetchElsewhere(house, somebody(house));

    expect(leaksIn(told)).toEqual([]);
    expect(doorsThatTell(told, `${OPEN}news`)).toEqual(['/api/search', '/api/search/suggest', '/api/news']);
    const stored = (await uploadsIn(house)).map((name) => `/uploads/${name}`);
    const fetched = (mark: string) =>
      told.filter(({ path }) => stored.includes(path) && path.includes(mark)).map(({ status }) => status);
    expect([new Set(fetched(SECRET)), new Set(fetched(OPEN))]).toEqual([new Set([404]), new Set([200])]);
  });
});
