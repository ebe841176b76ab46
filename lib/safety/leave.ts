/** Where "Leave this page" leads: a place anybody might be, that says nothing about who left. */
export const LEAVE_TO = 'https://www.wikipedia.org';
