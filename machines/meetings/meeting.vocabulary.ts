import type { Vocabulary } from '../kit/vocabulary.js';
import { meetingSchema } from './meeting.schema.js';
import { meetingFacts, meetingWords } from './meeting.words.js';

export const meetingVocabulary: Vocabulary = {
  kind: 'meetings',
  schema: meetingSchema,
  words: meetingWords,
  facts: meetingFacts,
  choices: {},
};
