/** The page of a meeting, by which people get from a calendar to what is said of it. */
export const meetingPage = (site: string, id: string): string => `${site}/meetings/${encodeURIComponent(id)}`;

/** The page of a resolution in the registry. */
export const resolutionPage = (site: string, id: string): string => `${site}/resolutions/${encodeURIComponent(id)}`;
