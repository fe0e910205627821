import { Button, Form } from 'antd';
import { readTerms } from '../../../machines/order/v4/terms/read-terms.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { orderWords } from './order.messages.js';
import { termsText } from './terms-text.js';

/** Offers the instalments that the words for the terms of payment mean, as long as nobody has written any. */
export function TermsReader() {
  const say = useWords(orderWords);
  const language = useLanguage();
  const form = Form.useFormInstance();
  const words = Form.useWatch(['data', 'paymentTerms'], form) as string | undefined;
  const terms = Form.useWatch(['data', 'terms'], form) as unknown[] | undefined;
  const read = terms && terms.length > 0 ? undefined : readTerms(words ?? '');
  if (!read) return null;
  return (
    <Button type="link" onClick={() => form.setFieldValue(['data', 'terms'], read)}>
      {say('readTerms', { terms: termsText(read, language) })}
    </Button>
  );
}
