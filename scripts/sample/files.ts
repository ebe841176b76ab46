import { photograph } from '../corpus/camera.ts';
import { makePdf } from '../corpus/pdfs.ts';
import { drawPhone } from '../corpus/phone.ts';
import { drawSheet } from '../corpus/sheet.ts';
import type { Message } from '../corpus/words.ts';

type Made = { type: string; make: () => Buffer | Promise<Buffer> };

const me = (...lines: string[]): Message => ({ side: 'right', lines });
const him = (...lines: string[]): Message => ({ side: 'left', lines });

/** A screenshot of messages with Marcus. Without a date in it: the entry says which day it was. */
function chat(...messages: Message[]): Made {
  const make = () => drawPhone({ contact: 'Marcus', messages }).toBuffer('image/png');
  return { type: 'image/png', make };
}

function letter(...lines: string[]): Made {
  const text = lines.join('\n');
  const make = () => makePdf((pdf) => pdf.font('Helvetica').fontSize(11).text(text));
  return { type: 'application/pdf', make };
}

const FILES = {
  'agreement.png': chat(
    me('So: Fridays 5:30, Sundays 6,', 'library. Wednesdays 4 to 7?'),
    him('Yes. Put it into the calendar'),
    me('Done. I shared it with you'),
  ),
  'visit-summary.pdf': letter(
    'Harbor Pediatrics\nVisit summary\n',
    'Patient: Nora Ellis\nReason: cough for six days\n',
    'Her lungs are clear. The inhaler stays as it is, two puffs in the morning and in the evening.',
    'Dr. Hannah Weiss',
  ),
  'school-report.pdf': letter(
    'Maple Hill Elementary School\nReport, first grade: Nora Ellis\n',
    'Reading: above grade level.\nMathematics: at grade level; subtraction needs practice.',
    'Nora helps others and asks good questions.\n\nMrs. A. Okoro',
  ),
  'late-shift.png': chat(
    him('They put me on the late shift,', 'I can’t do dinner today. Sorry'),
    me('OK. Can you call her at 6:30?'),
    him('Will do'),
  ),
  'leaving-late.png': chat(
    him('Running late, leaving work now'),
    me('Pick-up was 5:30. We are at', 'the library'),
    him('There in 30'),
  ),
  'dentist-bill.pdf': letter(
    'Grove Street Dental\nInvoice 2281\n',
    'Check-up, child: $84.00\nPaid in full. No cavities found.',
  ),
  'first-day.pdf': letter(
    'Maple Hill Elementary School\n\nDear parents,\n',
    'School begins at 8:20 am and ends at 2:50 pm. The after-school room closes at 5:30 pm.',
    'Please return the emergency card with both parents’ numbers in the first week.\n',
    'The office',
  ),
  'parents-evening.jpg': {
    type: 'image/jpeg',
    make: () =>
      photograph(
        drawSheet([
          'Parents’ evening, room 12',
          '',
          'Nora Ellis                6:00 pm',
          '',
          'Reading log: three days missing.',
          'Please keep one log in each home.',
          '',
          'Mrs. A. Okoro',
        ]),
      ),
  },
  'flat-tyre.png': chat(
    him('Flat tyre. Waiting for the', 'tow truck on Route 9'),
    me('OK, we wait inside. Are you', 'all right?'),
    him('Yes. Around 6 I think'),
  ),
  'prescription.pdf': letter(
    'Harbor Pediatrics\n\nPatient: Nora Ellis\n',
    'Amoxicillin suspension, 400 mg, twice a day for ten days, with food.',
    'She may go back to school after 24 hours without fever.\n',
    'Dr. Hannah Weiss',
  ),
  'second-wednesday.png': chat(
    him('Can’t make it at 4, sorry'),
    me('That is the second Wednesday', 'since school began'),
    him('I know. I’ll talk to my boss'),
  ),
  'thanksgiving.png': chat(
    him('Could I have Nora on the Friday', 'of Thanksgiving from 10 am?'),
    him('You’d get the first weekend', 'of December'),
    me('Yes, that works'),
  ),
  'mediation-summary.eml': {
    type: 'message/rfc822',
    make: () =>
      Buffer.from(
        [
          'From: Leila Haddad <haddad@grove-mediation.example>',
          'To: dana@example.org, marcus@example.org',
          'Subject: Summary of our meeting',
          'MIME-Version: 1.0',
          'Content-Type: text/plain; charset=utf-8',
          '',
          'Dear both,',
          '',
          'You agreed to keep the Friday exchanges at 5:30 pm at the library.',
          'The Sunday exchange is at 6 pm. Wednesdays stay as they are.',
          'Please tell me within a week if anything is missing.',
          '',
          'Leila Haddad',
        ].join('\r\n'),
      ),
  },
} satisfies Record<string, Made>;

export type SampleFile = keyof typeof FILES;

/** A file of the sample case, made anew; the same bytes but for what a PDF says of its making. */
export async function sampleFile(name: SampleFile): Promise<{ type: string; bytes: Buffer }> {
  const { type, make } = FILES[name];
  return { type, bytes: await make() };
}
