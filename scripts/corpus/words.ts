/** What stands in the files that are made: plain letters and messages of people who don't exist. */
export const LETTER = [
  'Lakeside Elementary School',
  '214 Orchard Street, Lakeside',
  '',
  'March 12, 2026',
  '',
  'Dear Ms. Alder,',
  '',
  'I am writing about the pick-up on Tuesday, March 10. The children',
  'were dismissed at 2:45 pm. Ellis waited with me at the front desk',
  'until 3:50 pm, when his grandmother signed him out. We called both',
  'numbers on the card at 3:05 and again at 3:20; nobody answered.',
  '',
  'Please note that the office closes at 4:00 pm and that a late fee of',
  '$15.00 applies for every half hour. If the schedule has changed, send',
  'us the new one by Friday, March 20, so that we can update the card.',
  '',
  'Ellis was calm. He read two chapters of his book and ate an apple.',
  '',
  'Sincerely,',
  'Joan Whitfield, Front Office',
];

export const REPORT = [
  'Visit summary',
  'Harbor Pediatrics, 9 Quay Road',
  '',
  'Patient: Nora Alder      Seen: 04/02/2026 at 10:15',
  '',
  'Nora came with her father. She has had a cough for six days and a',
  'temperature of 38.4 since Monday. Her lungs are clear. Her weight is',
  '24.6 kg. Rest, fluids and the inhaler twice a day were advised.',
  '',
  'She should stay home from school until Monday, April 6. A copy of this',
  'summary was given to Mr. Alder, who asked for a second one to be sent',
  'to her mother. Next visit: April 16, 2026 at 9:30.',
  '',
  'Dr. Priya Raman',
];

export type Message = { side: 'left' | 'right' | 'centre'; lines: string[] };

export const CHAT: { contact: string; messages: Message[] } = {
  contact: 'Robin Alder',
  messages: [
    { side: 'centre', lines: ['Tuesday, March 10, 2026 4:02 PM'] },
    { side: 'right', lines: ['Where are you? School called', 'me twice, Ellis is waiting'] },
    { side: 'left', lines: ['Stuck at work, my phone was', 'in the locker'] },
    { side: 'left', lines: ['Can your mother get him?'] },
    { side: 'right', lines: ['She already did at 3:50. That', 'is the second time this month'] },
    { side: 'centre', lines: ['Tuesday, March 10, 2026 6:37 PM'] },
    { side: 'left', lines: ['I know. I will pay the late fee'] },
    { side: 'right', lines: ['OK. The invoice says $15,', 'due on March 20'] },
    { side: 'left', lines: ['Fine'] },
  ],
};

export const NOTES: { contact: string; messages: Message[] } = {
  contact: 'Sam (Nora)',
  messages: [
    { side: 'centre', lines: ['4 April 2026'] },
    { side: 'left', lines: ['Nora is still coughing, we', 'stay at home this weekend', '09:12'] },
    {
      side: 'right',
      lines: ['It is my weekend. I can pick', 'her up and keep her inside', '09:20'],
    },
    { side: 'left', lines: ['The doctor said until Monday', '09:21'] },
    {
      side: 'right',
      lines: ['Then I want Friday to Sunday', 'next week instead, please', '09:34'],
    },
    { side: 'left', lines: ['Agreed, pick-up at 17:30', '09:40'] },
  ],
};
