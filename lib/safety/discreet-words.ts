/** What a toast says in discreet mode, whatever it is about. */
export const DISCREET_TITLE = 'Update';
