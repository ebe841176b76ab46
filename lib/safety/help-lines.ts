export type HelpLine = { place: string; name: string; number?: string; site: string };

/** National lines for people who are afraid of somebody at home; only such as are long established. */
export const HELP_LINES: HelpLine[] = [
  {
    place: 'United States',
    name: 'National Domestic Violence Hotline',
    number: '1-800-799-7233',
    site: 'https://www.thehotline.org',
  },
  { place: 'Canada', name: 'ShelterSafe', site: 'https://sheltersafe.ca' },
  {
    place: 'England',
    name: 'National Domestic Abuse Helpline',
    number: '0808 2000 247',
    site: 'https://www.nationaldahelpline.org.uk',
  },
  {
    place: 'Scotland',
    name: 'Domestic Abuse and Forced Marriage Helpline',
    number: '0800 027 1234',
    site: 'https://www.sdafmh.org.uk',
  },
  {
    place: 'Australia',
    name: '1800RESPECT',
    number: '1800 737 732',
    site: 'https://www.1800respect.org.au',
  },
  {
    place: 'New Zealand',
    name: 'Women’s Refuge',
    number: '0800 733 843',
    site: 'https://womensrefuge.org.nz',
  },
];
