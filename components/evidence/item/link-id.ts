/** Where an event stands in the list of what a file is linked to. */
export const linkId = (eventId: string) => `linked-${eventId}`;
