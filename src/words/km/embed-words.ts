import type { EmbedWords } from '../embed-vocabulary.ts';
import { kmLookupWords } from './lookup-words.ts';

const { heading, nothing, tooMany } = kmLookupWords;

/** CHƯA DUYỆT, as the texts of the look-up beside it: shown to nobody until a native reader has signed. */
export const kmEmbedWords: EmbedWords = {
  heading,
  hint: 'បោះពុម្ពលើបង្កាន់ដៃទទួលសំណុំលិខិត។ អាចមិនវាយចំណុច និងសញ្ញាដាច់។',
  asking: 'កំពុងស្វែងរក…',
  nothing: {
    title: nothing.title,
    check: nothing.problem,
    detail: `${nothing.problem}។ ${nothing.ask}`,
  },
  tooOften: {
    title: tooMany.title,
    detail: (seconds) => `អាសយដ្ឋានបណ្ដាញនេះបានស្វែងរកច្រើនដងពេក។ សូមសាកម្ដងទៀតក្នុងរយៈពេល ${seconds} វិនាទី។`,
  },
  offline: {
    title: 'មិនទាន់ភ្ជាប់បានទេ',
    detail: 'សូមពិនិត្យបណ្ដាញ រួចចុច ស្វែងរក ម្ដងទៀត។',
    instead: 'ឬផ្ញើសារ #text ទៅលេខ #number។',
  },
  noAgency: {
    title: 'គ្មានស្ថាប័ននេះទេ',
    detail: 'គ្មានស្ថាប័នណាមានលេខកូដនេះទេ។ សូមពិនិត្យលេខកូដស្ថាប័នក្នុងបន្ទាត់បង្កប់។',
  },
  code: '<លេខកូដសំណុំលិខិត>',
  message: { before: 'ស្វែងរកតាមសារ៖ ផ្ញើ ', between: ' ទៅលេខ ', after: '។' },
  links: {
    lookup: 'ទំព័រស្វែងរកសំណុំលិខិត',
    guide: 'សេចក្ដីណែនាំ (ភាសាវៀតណាម)',
    catalogue: 'នីតិវិធី ឯកសារ ថ្លៃ និងរយៈពេល (ភាសាវៀតណាម)',
  },
  procedures: 'នីតិវិធីដែលទទួលនៅទីនេះ៖ #',
  more: 'មើលបន្ថែមដោយលេខទូរស័ព្ទដែលបានផ្ដល់ពេលដាក់',
  newPage: 'បើកទំព័រថ្មី',
};
