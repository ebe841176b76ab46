import type { SampleEntry } from './entry.ts';

/** The older half of the sample case: from half a year ago to three months ago. Nobody in it exists. */
export const SUMMER: SampleEntry[] = [
  {
    weeksAgo: 26,
    weekday: 1,
    text: 'Marcus and I agreed today to use one calendar. Exchanges are Fridays at 5:30 pm and Sundays at 6 pm at the library on Grove Street, and he has Nora on Wednesdays from 4 pm to 7 pm. I am writing this down so that I remember what we said.',
    files: ['agreement.png'],
  },
  {
    weeksAgo: 26,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 5:28 pm, at the library, with Marcus. Nora had her bag and the inhaler. She showed him the tooth that is loose.',
  },
  {
    weeksAgo: 25,
    weekday: 3,
    text: 'Marcus picked Nora up at 4 pm and brought her home at 7 pm. She had done her reading with him and he had signed the reading folder.',
  },
  {
    weeksAgo: 25,
    weekday: 4,
    text: 'I took Nora to Dr. Weiss at 9:30 am because of the cough. Dr. Weiss said that her lungs are clear and that she keeps the same inhaler. I sent Marcus a photo of the visit summary at 10:40 am.',
    files: ['visit-summary.pdf'],
  },
  {
    weeksAgo: 24,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 6:12 pm, at the library, with Marcus. Reason given: “the bridge was closed”. We waited inside. He apologised to Nora.',
  },
  {
    weeksAgo: 24,
    weekday: 7,
    text: 'Marcus brought Nora back to the library at 6 pm, on time. She told me in the car that they had made pancakes with her grandmother June.',
  },
  {
    weeksAgo: 23,
    weekday: 2,
    text: 'Mrs. Okoro called at about 3:15 pm. Nora had a headache and lay down in the nurse’s room for half an hour. I picked her up at 3:40 pm and texted Marcus. He asked how she was and called her at 7 pm.',
  },
  {
    weeksAgo: 22,
    weekday: 1,
    text: 'Last day of school. Nora and I walked home and had ice cream. Her report says that she reads above her grade and should practise subtraction over the summer.',
    files: ['school-report.pdf'],
  },
  {
    weeksAgo: 22,
    weekday: 5,
    text: 'I was late today. The exchange was set for 5:30 pm and I got to the library at 5:55 pm because my meeting ran over. I had texted Marcus at 5:20 pm and he said it was fine.',
  },
  {
    weeksAgo: 21,
    weekday: 3,
    text: 'Marcus cancelled Wednesday dinner at 2 pm because of a late shift. Nora was sad at first. They talked on the phone at 6:30 pm for ten minutes.',
    files: ['late-shift.png'],
  },
  {
    weeksAgo: 20,
    weekday: 6,
    text: 'First swimming lesson with Coach Lena at 10 am. Nora put her head under water twice. I have to pay the fee of $60 by Friday.',
  },
  {
    weeksAgo: 19,
    weekday: 4,
    text: 'Marcus and I spoke on the phone at 8 pm about the summer weeks. He would like the first two weeks of August and I would like the last. We said that we would write it down by Sunday.',
  },
  {
    weeksAgo: 19,
    weekday: 7,
    text: 'Exchange: planned 6:00 pm, actual 6:04 pm, at the library, with Marcus. Marcus gave me the signed form for the summer camp.',
  },
  {
    weeksAgo: 18,
    weekday: 2,
    text: 'Nora fell off the climbing frame at camp at about 11 am and scraped her knee. The camp called me at 11:20 am. It was cleaned and she stayed. I told Marcus at noon.',
  },
  {
    weeksAgo: 17,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 6:21 pm, at the library, with Marcus. Reason given: “left work late”. Nora sat on the steps and asked twice whether he was coming. I gave her the crackers from my bag.',
    files: ['leaving-late.png'],
  },
  {
    weeksAgo: 16,
    weekday: 1,
    text: 'Nora told me at breakfast that on Saturday she had been at the lake with her dad and that she “swam to the rope and back”. She was proud. She had a sunburn on her shoulders, a light one.',
  },
  {
    weeksAgo: 15,
    weekday: 3,
    text: 'Marcus had Nora from 4 pm to 7 pm. He brought her home with her hair cut. We had not talked about it. She likes it.',
  },
  {
    weeksAgo: 14,
    weekday: 2,
    text: 'I took Nora to the dentist at 2 pm. No cavities. The next check-up is in six months. I sent Marcus the bill because we share it in halves, and he paid his half the same evening.',
    files: ['dentist-bill.pdf'],
  },
  {
    weeksAgo: 14,
    weekday: 7,
    text: 'Nora came back from her first week away with Marcus at 6 pm. She had drawn a map of the campsite for me. She missed two doses of the inhaler, he told me so himself, and she is fine.',
  },
  {
    weeksAgo: 13,
    weekday: 4,
    text: 'I read to Nora for an hour and we packed her school bag for Monday. She chose the blue coat. Nothing else happened today and it was a good day.',
  },
];
