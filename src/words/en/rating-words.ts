import type { RatingWords } from '../rating-words.ts';

export const enRatingWords: RatingWords = {
  link: 'Rate how this application was handled',
  heading: 'Rate how the application was handled',
  lead: 'Only the first question needs an answer. The agency knows which application the rating is of. What you write is read only by the leaders of the agency and by those who oversee it.',
  questions: {
    overall: {
      ask: 'Are you satisfied with how this application was handled?',
      choices: ['Very satisfied', 'Satisfied', 'Not satisfied'],
    },
    contacts: {
      ask: 'How many times did you have to get in touch to complete it?',
      choices: ['Once', 'Twice', 'Three times or more'],
    },
    agencies: {
      ask: 'How many agencies did you have to contact?',
      choices: ['One', 'Two', 'Three or more'],
    },
    process: {
      ask: 'Did the one-stop desk follow the procedure?',
      choices: ['Yes', 'In part', 'No'],
    },
    openness: {
      ask: 'Were procedure, papers and fees made public?',
      choices: ['Fully', 'Not fully', 'Not at all'],
    },
    manner: {
      ask: 'How were you treated?',
      choices: ['Politely and with care', 'Acceptably', 'Not properly'],
    },
    answering: {
      ask: 'If you asked or complained, how did the agency answer?',
      choices: ['Clearly and in time', 'Unclearly or slowly', 'Not at all'],
    },
  },
  more: 'Answer six more short questions, if you like',
  words: {
    label: 'Anything else you want to say',
    hint: 'Please give no names, phone numbers or identity numbers.',
  },
  missing: 'Choose how satisfied you are',
  button: 'Send',
  done: 'Recorded. Thank you for your rating.',
  refused: {
    'not-finished': 'This application is not finished yet. Please rate it once you have the result.',
    'too-late': 'This application ended too long ago to be rated. You may write to the agency itself.',
    'already-rated':
      'This application was rated, and the time to change that is over. What was sent is kept.',
    'not-at-desk':
      'The device at the desk takes ratings only on the day of the result, once. Please use the QR code of your receipt.',
  },
};
