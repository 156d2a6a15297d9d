/** Whether somebody wrote something. Spaces alone, the half-space among them, are nothing. */
export const isGiven = (text: string): boolean => text.replace(/[\s\u200c]/g, '') !== '';
