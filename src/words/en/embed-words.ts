import type { EmbedWords } from '../embed-vocabulary.ts';

export const enEmbedWords: EmbedWords = {
  heading: 'Track an application',
  hint: 'Printed on your receipt. Dots and dashes may be left out.',
  asking: 'Searching…',
  nothing: {
    title: 'No application found',
    check: 'Please check the application code on your receipt',
    detail:
      'Please check the application code on your receipt. If the code is right and still nothing is found, please ask the agency where you applied.',
  },
  tooOften: {
    title: 'Please wait a moment',
    detail: (seconds) =>
      `This network address has searched too many times. Please try again in ${seconds} seconds.`,
  },
  offline: {
    title: 'No connection',
    detail: 'Please check your network connection and press Search again.',
    instead: 'Or send #text to #number by text message.',
  },
  noAgency: {
    title: 'There is no such agency',
    detail: 'No agency has this id. Please check the id in the line that embeds the box.',
  },
  code: '<application code>',
  message: { before: 'By text message: send ', between: ' to ', after: '.' },
  links: {
    lookup: 'Tracking page',
    guide: 'How to track (in Vietnamese)',
    catalogue: 'Procedures, papers, fees and time limits (in Vietnamese)',
  },
  procedures: 'Procedures handled here: #',
  more: 'See more with the phone number you gave',
  newPage: 'opens a new page',
};
