import type { Entry } from '../process/entry.js';
import { NewPage } from '../process/new.page.js';
import { entrySections } from './entry-sections.js';

const ENTRY: Entry = {
  sections: entrySections,
  // Most orders are paid as the words say: nobody has to write the instalments.
  usual: { class: 'standard', channel: 'written', currency: 'CNY', terms: [] },
  isDrafted: true,
};

/** Everything that a customer's order says (S3§二2), kept as a draft until it is entered. */
export const NewOrderPage = () => <NewPage entry={ENTRY} />;
