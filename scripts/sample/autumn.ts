import type { SampleEntry } from './entry.ts';

/** The newer half of the sample case: the last three months. Nobody in it exists. */
export const AUTUMN: SampleEntry[] = [
  {
    weeksAgo: 12,
    weekday: 1,
    text: 'First day of second grade. Marcus and I both walked Nora to Maple Hill Elementary at 8:10 am. Mrs. Okoro is her teacher again. I need to send the emergency card back by Friday.',
    files: ['first-day.pdf'],
  },
  {
    weeksAgo: 12,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 5:31 pm, at the library, with Marcus. Nora ran to him. He had her swimming things.',
  },
  {
    weeksAgo: 11,
    weekday: 3,
    text: 'Marcus picked Nora up from school at 3 pm as we had agreed and brought her home at 7 pm. Homework was done but for one page of subtraction, which she did with me.',
  },
  {
    weeksAgo: 11,
    weekday: 4,
    text: 'Nora had a bad dream and slept in my bed from 2 am. She said that she “does not want to pack bags all the time”. I told her that it is all right to say so, to her dad as well.',
  },
  {
    weeksAgo: 10,
    weekday: 2,
    text: 'Parents’ evening at school at 6 pm. Marcus and I both went. Mrs. Okoro said that Nora is kind to the new girl and that her reading log is missing three days, two of them mine. Marcus will keep a second log at his place.',
    files: ['parents-evening.jpg'],
  },
  {
    weeksAgo: 10,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 6:05 pm, at the library, with Marcus. Reason given: “flat tyre”. He sent a picture of the tyre at 5:15 pm.',
    files: ['flat-tyre.png'],
  },
  {
    weeksAgo: 9,
    weekday: 1,
    text: 'Nora had a fever of 101.3 at 7 am and stayed home. I called the school at 7:45 am and Marcus at 8 am. He brought soup at noon and stayed with her until 4 pm so that I could work.',
  },
  {
    weeksAgo: 9,
    weekday: 2,
    text: 'Dr. Weiss saw Nora at 11:15 am. It is strep throat and she takes amoxicillin for ten days, twice a day. I wrote the times on a card for both homes.',
    files: ['prescription.pdf'],
  },
  {
    weeksAgo: 8,
    weekday: 7,
    text: 'Marcus brought Nora back at 6 pm with the medicine and the card. All doses of the weekend were ticked.',
  },
  {
    weeksAgo: 7,
    weekday: 3,
    text: 'Marcus texted at 3:30 pm that he could not make it at 4 pm. It is the second Wednesday since school began. Nora and I went to the library instead.',
    files: ['second-wednesday.png'],
  },
  {
    weeksAgo: 7,
    weekday: 6,
    text: 'Swimming meet at 9 am. Marcus, June and I all watched. Nora swam 25 yards without stopping and came fourth. We had lunch together and nobody argued.',
  },
  {
    weeksAgo: 6,
    weekday: 4,
    text: 'I forgot to put the inhaler into Nora’s bag for the class trip. Mrs. Okoro called at 9:20 am and I drove it to school. It was there at 9:50 am.',
  },
  {
    weeksAgo: 5,
    weekday: 1,
    text: 'Marcus asked by message whether he can have Nora on the Friday of Thanksgiving from 10 am, and give me the first weekend of December instead. I said yes.',
    files: ['thanksgiving.png'],
  },
  {
    weeksAgo: 5,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 5:52 pm, at the library, with Marcus. Reason given: “traffic”.',
  },
  {
    weeksAgo: 4,
    weekday: 3,
    text: 'Mediation with Ms. Haddad at 1 pm. We kept the Fridays and moved the Sunday exchange to 5 pm, starting next month. Ms. Haddad will send the summary. I have to answer it within a week.',
  },
  {
    weeksAgo: 4,
    weekday: 7,
    text: 'Marcus brought Nora back at 6:40 pm. The exchange was set for 6 pm. He had texted at 5:50 pm that they had missed the bus. She had eaten.',
  },
  {
    weeksAgo: 3,
    weekday: 2,
    text: 'The summary of the mediation came by e-mail. It says what we agreed, but for the Sunday, which it has at 6 pm. I answered Ms. Haddad the same day.',
    files: ['mediation-summary.eml'],
  },
  {
    weeksAgo: 2,
    weekday: 4,
    text: 'Mrs. Okoro emailed that the reading log is complete for four weeks, from both homes. Nora got a sticker and put it on the fridge.',
  },
  {
    weeksAgo: 1,
    weekday: 3,
    text: 'Marcus had Nora from 4 pm to 7 pm. They baked bread and she brought me half of it. He asked whether she could stay until 7:30 pm next time, and I said that I would think about it.',
  },
  {
    weeksAgo: 1,
    weekday: 5,
    text: 'Exchange: planned 5:30 pm, actual 5:30 pm, at the library, with Marcus. Nora had her bag and the inhaler. I have to return the library books by Tuesday.',
  },
];
